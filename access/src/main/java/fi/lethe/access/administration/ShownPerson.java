// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import java.util.UUID;

/** An account in an answer about another. */
record ShownPerson(UUID account, ShownName name) {}
