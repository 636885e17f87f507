// SPDX-License-Identifier: Apache-2.0
/** How fast orders of known customers are recorded. */
@NullMarked
package fi.lethe.bench.updating;

import org.jspecify.annotations.NullMarked;
