// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** RFC 6962, section 2.1, word for word: slow, recursive and plainly right, for the fast code to be compared with. */
record NaiveTree(List<byte[]> leafHashes) {
    static NaiveTree ofSize(int size) {
        return new NaiveTree(IntStream.range(0, size)
                .mapToObj(i -> TreeHash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    byte[] root(int size) {
        return hash(leafHashes.subList(0, size));
    }

    byte[] node(NodeAddress address) {
        int begin = (int) address.index() << address.level();
        return hash(leafHashes.subList(begin, begin + (1 << address.level())));
    }

    List<byte[]> inclusion(int index, int size) {
        return path(index, leafHashes.subList(0, size));
    }

    List<byte[]> consistency(int first, int second) {
        return subproof(first, leafHashes.subList(0, second), true);
    }

    private static byte[] hash(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        return TreeHash.node(hash(left(leaves)), hash(right(leaves)));
    }

    private static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = left(leaves).size();
        return index < split
                ? and(path(index, left(leaves)), hash(right(leaves)))
                : and(path(index - split, right(leaves)), hash(left(leaves)));
    }

    private static List<byte[]> subproof(int first, List<byte[]> leaves, boolean whole) {
        if (first == leaves.size()) {
            return whole ? List.of() : List.of(hash(leaves));
        }
        int split = left(leaves).size();
        return first <= split
                ? and(subproof(first, left(leaves), whole), hash(right(leaves)))
                : and(subproof(first - split, right(leaves), false), hash(left(leaves)));
    }

    private static List<byte[]> left(List<byte[]> leaves) {
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return leaves.subList(0, split);
    }

    private static List<byte[]> right(List<byte[]> leaves) {
        return leaves.subList(left(leaves).size(), leaves.size());
    }

    private static List<byte[]> and(List<byte[]> hashes, byte[] last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
