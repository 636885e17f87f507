// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

/**
 * Where a finished (perfect) subtree stands: level 0 are the leaves, index i on level L covers the leaves from i·2^L up to
 * (i+1)·2^L, the last one excluded.
 *
 * <p>A finished subtree never changes, however far the tree grows, so its hash may be stored under its address for good.
 */
public record NodeAddress(int level, long index) {
    private static final int HIGHEST_LEVEL = Long.SIZE - 2;

    public NodeAddress {
        if (level < 0 || level > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("No tree has a level " + level);
        }
        if (index < 0) {
            throw new IllegalArgumentException("An index is not negative: " + index);
        }
    }
}
