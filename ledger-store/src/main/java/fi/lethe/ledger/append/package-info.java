// SPDX-License-Identifier: Apache-2.0
/** How commands get into the ledger: gathered into groups, one round trip and one commit for each group. */
@NullMarked
package fi.lethe.ledger.append;

import org.jspecify.annotations.NullMarked;
