// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.ledger.StoredEntry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its proof; binary values in Base64.
 *
 * @param entry as stored, in its canonical spelling; null where it was purged
 * @param bytes the same, exactly the bytes under the leaf hash, for whoever checks it
 */
record EntryAnswer(
        long position,
        @JsonRawValue @Nullable String entry,
        @Nullable String bytes,
        String leafHash,
        Proof proof) {
    /**
     * That the entry is in the tree of this size (RFC 6962, section 2.1.1).
     *
     * @param root of that tree, where it is the current one
     * @param hashes the audit path, the leaf's neighbour first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proof(long size, @Nullable String root, List<String> hashes) {}

    static EntryAnswer of(StoredEntry stored, InclusionProof proof, @Nullable String root) {
        var bytes = stored.entry();
        return new EntryAnswer(
                stored.position(),
                bytes == null ? null : new String(bytes, StandardCharsets.UTF_8),
                bytes == null ? null : base64(bytes),
                base64(stored.leafHash()),
                new Proof(
                        proof.size(),
                        root,
                        proof.hashes().stream().map(EntryAnswer::base64).toList()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
