// SPDX-License-Identifier: Apache-2.0
/** Lethe, from the raw body of a command to its answer. */
@NullMarked
package fi.lethe.bench.ours;

import org.jspecify.annotations.NullMarked;
