// SPDX-License-Identifier: Apache-2.0
/** Who acts, and whether the roles allow it. */
@NullMarked
package fi.lethe.access.permission;

import org.jspecify.annotations.NullMarked;
