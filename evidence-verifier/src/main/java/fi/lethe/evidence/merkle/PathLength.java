// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.List;

/** How many hashes a proof must have, known from the sizes alone, so that any other number is rejected before hashing. */
final class PathLength {
    private PathLength() {}

    static int inclusion(long index, long size) {
        int below = belowRightEdge(index, size);
        return below + Long.bitCount(index >> below);
    }

    /** For 0 &lt; first &lt; second. */
    static int consistency(long first, long second) {
        int sharedLevels = Long.numberOfTrailingZeros(first);
        int start = Long.bitCount(first) == 1 ? 0 : 1;
        return start + inclusion(first - 1, second) - sharedLevels;
    }

    /** Levels on which the path from a leaf has not yet met the path from the last leaf: each of them has a neighbour. */
    static int belowRightEdge(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    static boolean areHashes(byte[] one, byte[] other, List<byte[]> more) {
        return one.length == TreeHash.LENGTH
                && other.length == TreeHash.LENGTH
                && more.stream().allMatch(hash -> hash.length == TreeHash.LENGTH);
    }
}
