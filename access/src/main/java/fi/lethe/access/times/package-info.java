// SPDX-License-Identifier: Apache-2.0
/** Which days and instants are taken, wherever one is given. */
@NullMarked
package fi.lethe.access.times;

import org.jspecify.annotations.NullMarked;
