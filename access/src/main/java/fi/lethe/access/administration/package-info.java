// SPDX-License-Identifier: Apache-2.0
/** The calls with which accounts are opened, changed and revoked, agreements recorded, and all of it looked up. */
@NullMarked
package fi.lethe.access.administration;

import org.jspecify.annotations.NullMarked;
