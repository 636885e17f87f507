// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A claim that the tree of the second size only adds leaves to the tree of the first (RFC 6962, section 2.1.2).
 *
 * <p>Anything may be claimed; only {@link #verifies} tells whether it is true. The hashes are not copied.
 */
public record ConsistencyProof(long first, long second, List<byte[]> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Whether these hashes lead to both roots.
     *
     * <p>Between equal sizes the proof is empty and the roots are equal. From the empty tree, whose root is known, it is
     * empty too and says nothing about the second root. Sizes, number of hashes and their lengths are checked before anything
     * is hashed. Never throws: what does not fit is not verified.
     */
    public boolean verifies(byte[] firstRoot, byte[] secondRoot) {
        if (first < 0 || first > second || !PathLength.areHashes(firstRoot, secondRoot, hashes)) {
            return false;
        }
        if (first == second) {
            return hashes.isEmpty() && Arrays.equals(firstRoot, secondRoot) && (first > 0 || isEmptyRoot(firstRoot));
        }
        if (first == 0) {
            return hashes.isEmpty() && isEmptyRoot(firstRoot);
        }
        return hashes.size() == PathLength.consistency(first, second) && leadsTo(firstRoot, secondRoot);
    }

    /** The algorithm of RFC 9162, section 2.1.4.2; node and last are the indexes that it calls fn and sn. */
    private boolean leadsTo(byte[] firstRoot, byte[] secondRoot) {
        int sharedLevels = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >> sharedLevels;
        long last = (second - 1) >> sharedLevels;
        Iterator<byte[]> path = hashes.iterator();
        byte[] start = node == 0 ? firstRoot : path.next();
        byte[] inFirst = start;
        byte[] inSecond = start;
        while (path.hasNext()) {
            byte[] hash = path.next();
            if ((node & 1) == 1 || node == last) {
                inFirst = TreeHash.node(hash, inFirst);
                inSecond = TreeHash.node(hash, inSecond);
                int levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                inSecond = TreeHash.node(inSecond, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return Arrays.equals(firstRoot, inFirst) && Arrays.equals(secondRoot, inSecond);
    }

    private static boolean isEmptyRoot(byte[] root) {
        return Arrays.equals(root, TreeHash.emptyRoot());
    }
}
