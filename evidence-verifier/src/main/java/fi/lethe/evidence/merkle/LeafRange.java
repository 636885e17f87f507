// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The leaves of one subtree, from begin up to end; only a subtree at the tree's right edge may be unfinished. */
record LeafRange(long begin, long end) {
    LeafRange left() {
        return new LeafRange(begin, split());
    }

    LeafRange right() {
        return new LeafRange(split(), end);
    }

    long size() {
        return end - begin;
    }

    /** Where RFC 6962 divides: the left part takes the largest power of two that is smaller than the size. */
    long split() {
        return begin + Long.highestOneBit(size() - 1);
    }

    /** The finished subtrees that make up this one, the largest first. */
    List<NodeAddress> finishedNodes() {
        var nodes = new ArrayList<NodeAddress>(Long.bitCount(size()));
        for (long covered = begin; covered < end; ) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - covered);
            nodes.add(new NodeAddress(level, covered >> level));
            covered += 1L << level;
        }
        return nodes;
    }

    byte[] hash(Function<NodeAddress, byte[]> nodes) {
        var finished = finishedNodes();
        byte[] hash = TreeHash.requireHash(nodes.apply(finished.getLast()));
        for (int i = finished.size() - 2; i >= 0; i--) {
            hash = TreeHash.node(nodes.apply(finished.get(i)), hash);
        }
        return hash;
    }
}
