// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import org.jspecify.annotations.Nullable;

/**
 * The replay of one projection.
 *
 * @param position of the last entry that was folded, -1 before the first
 * @param goal position that the live projection had when it was last looked at
 * @param rows that were compared; null before, and where nothing is compared
 * @param differing rows that were not the same
 * @param setAside streams that could not be folded; null before they were counted
 */
record Part(
        String projection,
        PartState state,
        long position,
        long goal,
        @Nullable Long rows,
        @Nullable Long differing,
        @Nullable Long setAside) {}
