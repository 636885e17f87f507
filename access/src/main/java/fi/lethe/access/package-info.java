// SPDX-License-Identifier: Apache-2.0
/** Who comes in: what an application imports to have accounts, tokens, roles and problem details. */
@NullMarked
package fi.lethe.access;

import org.jspecify.annotations.NullMarked;
