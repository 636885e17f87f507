// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which stored nodes a proof needs, and the proof made from them (RFC 6962, sections 2.1.1 and 2.1.2).
 *
 * <p>Only finished subtrees are asked for, level 0 (leaf hashes) among them; the hashes of unfinished ones are computed. Nothing
 * here says whether the nodes are the right ones: verify the proof against the root. Sizes and indexes that fit no tree,
 * and nodes that are not 32 bytes long, are refused with {@link IllegalArgumentException}.
 */
public final class Proofs {
    private Proofs() {}

    /** The nodes from which {@link #inclusion} makes the proof that the leaf at this index is in the tree of this size. */
    public static List<NodeAddress> nodesForInclusion(long index, long size) {
        return nodes(inclusionPath(index, size));
    }

    /** The audit path of the leaf at this index in the tree of this size, the leaf's neighbour first. */
    public static List<byte[]> inclusion(long index, long size, Function<NodeAddress, byte[]> nodes) {
        return hashes(inclusionPath(index, size), nodes);
    }

    /** The nodes from which {@link #consistency} makes the proof that the first tree is a prefix of the second. */
    public static List<NodeAddress> nodesForConsistency(long first, long second) {
        return nodes(consistencyPath(first, second));
    }

    /**
     * The proof that the tree of the first size is a prefix of the tree of the second.
     *
     * <p>It is empty where the sizes are equal, and where the first tree is empty.
     */
    public static List<byte[]> consistency(long first, long second, Function<NodeAddress, byte[]> nodes) {
        return hashes(consistencyPath(first, second), nodes);
    }

    private static List<NodeAddress> nodes(List<LeafRange> path) {
        return path.stream().flatMap(range -> range.finishedNodes().stream()).toList();
    }

    private static List<byte[]> hashes(List<LeafRange> path, Function<NodeAddress, byte[]> nodes) {
        return path.stream().map(range -> range.hash(nodes)).toList();
    }

    private static List<LeafRange> inclusionPath(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of size " + size);
        }
        var path = new ArrayList<LeafRange>();
        var tree = new LeafRange(0, size);
        while (tree.size() > 1) {
            boolean left = index < tree.split();
            path.add(left ? tree.right() : tree.left());
            tree = left ? tree.left() : tree.right();
        }
        return path.reversed();
    }

    private static List<LeafRange> consistencyPath(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("A tree of size " + second + " has no prefix of size " + first);
        }
        if (first == 0) {
            return List.of();
        }
        var path = new ArrayList<LeafRange>();
        var tree = new LeafRange(0, second);
        while (tree.end() != first) {
            boolean left = first <= tree.split();
            path.add(left ? tree.right() : tree.left());
            tree = left ? tree.left() : tree.right();
        }
        if (tree.begin() != 0) { // else it is the whole first tree, whose root the verifier knows
            path.add(tree);
        }
        return path.reversed();
    }
}
