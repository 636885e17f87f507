// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * The right edge (compact range) of a tree: the hashes of the largest finished subtrees that together cover all leaves.
 *
 * <p>It is all that is needed to append a leaf and to know the root: one hash for each binary one in the size, at most 63.
 * Immutable. An append costs one hash for each subtree that it finishes, on average one.
 */
public final class RightEdge {
    /** The edge of the tree without leaves. */
    public static final RightEdge EMPTY = new RightEdge(0, new byte[0]);

    private final long size;
    private final byte[] hashes;

    private RightEdge(long size, byte[] hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /**
     * The edge of a tree of this size from its concatenated hashes, the largest subtree first.
     *
     * @throws IllegalArgumentException where the number of bytes does not fit the size
     */
    public static RightEdge of(long size, byte[] hashes) {
        if (size < 0 || hashes.length != Long.bitCount(size) * TreeHash.LENGTH) {
            throw new IllegalArgumentException(hashes.length + " bytes are no right edge of a tree of size " + size);
        }
        return size == 0 ? EMPTY : new RightEdge(size, hashes.clone());
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** The concatenated hashes, the largest subtree first. */
    public byte[] hashes() {
        return hashes.clone();
    }

    /** Root of the tree (RFC 6962, section 2.1). */
    public byte[] root() {
        if (size == 0) {
            return TreeHash.emptyRoot();
        }
        int smallest = hashes.length - TreeHash.LENGTH;
        byte[] root = Arrays.copyOfRange(hashes, smallest, hashes.length);
        for (int offset = smallest - TreeHash.LENGTH; offset >= 0; offset -= TreeHash.LENGTH) {
            root = TreeHash.node(hashes, offset, root);
        }
        return root;
    }

    /**
     * The edge with one more leaf, whose index is {@link #size()}.
     *
     * @param finished is told each subtree above the leaves that this leaf finishes, the smallest first
     * @throws IllegalArgumentException where the leaf hash does not have 32 bytes
     */
    public RightEdge append(byte[] leafHash, Consumer<FinishedNode> finished) {
        byte[] hash = TreeHash.requireHash(leafHash);
        int offset = hashes.length;
        int levels = Long.numberOfTrailingZeros(~size);
        for (int level = 1; level <= levels; level++) {
            offset -= TreeHash.LENGTH;
            hash = TreeHash.node(hashes, offset, hash);
            finished.accept(new FinishedNode(new NodeAddress(level, size >> level), hash));
        }
        byte[] grown = Arrays.copyOf(hashes, offset + TreeHash.LENGTH);
        System.arraycopy(hash, 0, grown, offset, TreeHash.LENGTH);
        return new RightEdge(Math.incrementExact(size), grown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RightEdge that && size == that.size && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return size + " " + HexFormat.of().formatHex(hashes);
    }
}
