// SPDX-License-Identifier: Apache-2.0
/** Callers at work, what they measured, and pairs of interleaved rounds. */
@NullMarked
package fi.lethe.bench.load;

import org.jspecify.annotations.NullMarked;
