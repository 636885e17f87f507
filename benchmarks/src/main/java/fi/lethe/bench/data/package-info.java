// SPDX-License-Identifier: Apache-2.0
/** The people and orders that both sides record, and the clusters that they stand in. */
@NullMarked
package fi.lethe.bench.data;

import org.jspecify.annotations.NullMarked;
