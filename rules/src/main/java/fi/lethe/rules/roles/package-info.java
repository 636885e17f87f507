// SPDX-License-Identifier: Apache-2.0
/** Who may call what, and for which purpose a call is made unless it says so. */
@NullMarked
package fi.lethe.rules.roles;

import org.jspecify.annotations.NullMarked;
