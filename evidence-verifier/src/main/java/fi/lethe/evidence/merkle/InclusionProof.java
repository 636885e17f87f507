// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.Arrays;
import java.util.List;

/**
 * A claim that a leaf stands at an index of a tree of a size, with its audit path (RFC 6962, section 2.1.1).
 *
 * <p>Anything may be claimed; only {@link #verifies} tells whether it is true. The hashes are not copied.
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Whether this path leads from the leaf hash to the root.
     *
     * <p>Index, size, number of hashes and their lengths are checked before anything is hashed; nothing may be left over.
     * Never throws: what does not fit is not verified.
     */
    public boolean verifies(byte[] leafHash, byte[] root) {
        return index >= 0
                && index < size
                && hashes.size() == PathLength.inclusion(index, size)
                && PathLength.areHashes(leafHash, root, hashes)
                && Arrays.equals(root, rootAbove(leafHash));
    }

    private byte[] rootAbove(byte[] leafHash) {
        int belowRightEdge = PathLength.belowRightEdge(index, size);
        byte[] hash = leafHash;
        for (int level = 0; level < hashes.size(); level++) {
            boolean left = level < belowRightEdge && ((index >> level) & 1) == 0;
            hash = left ? TreeHash.node(hash, hashes.get(level)) : TreeHash.node(hashes.get(level), hash);
        }
        return hash;
    }
}
