// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.evidence.merkle.RightEdge;
import fi.lethe.evidence.merkle.TreeHash;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** Verifies the ledger from what it answers, with nothing but the rules of RFC 6962. */
record Tree(Visitor auditor) {

    @SuppressWarnings("ArrayRecordComponent") // lives within one method
    private record Leaf(byte[] entry, InclusionProof proof) {}

    List<Check> verify(long position) {
        var head = auditor.get("/api/ledger/head");
        long size = head.json().at("/size").asLong();
        var root = bytes(head.at("/root"));
        return List.of(
                new Check(
                        "Her first entry is proven to be in the tree of " + size + " entries",
                        isIn(position, size, root)),
                new Check(
                        "The root recomputed from all entries is the ledger's", Arrays.equals(root, recomputed(size))));
    }

    private boolean isIn(long position, long size, byte[] root) {
        var leaf = leaf(position, size);
        return leaf.proof().verifies(TreeHash.leaf(leaf.entry()), root);
    }

    private byte[] recomputed(long size) {
        var edge = RightEdge.EMPTY;
        for (long position = 0; position < size; position++) {
            edge = edge.append(TreeHash.leaf(leaf(position, size).entry()), _ -> {});
        }
        return edge.root();
    }

    private Leaf leaf(long position, long size) {
        var answer = auditor.get("/api/ledger/entries/" + position + "?size=" + size);
        var hashes = StreamSupport.stream(answer.json().at("/proof/hashes").spliterator(), false)
                .map(hash -> bytes(hash.asString("")))
                .toList();
        return new Leaf(bytes(answer.at("/bytes")), new InclusionProof(position, size, hashes));
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
