// SPDX-License-Identifier: Apache-2.0
/** How much of a request is read, and for whom. */
@NullMarked
package fi.lethe.access.body;

import org.jspecify.annotations.NullMarked;
