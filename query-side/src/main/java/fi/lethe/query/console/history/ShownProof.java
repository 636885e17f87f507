// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.ledger.Head;
import fi.lethe.ledger.StoredEntry;
import java.util.Base64;
import java.util.List;

/**
 * That an entry stands in the tree (RFC 6962, section 2.1.1), all hashes in Base64.
 *
 * @param holds whether it does, as computed here and now
 */
public record ShownProof(String leafHash, String size, String root, List<String> hashes, boolean holds) {
    static ShownProof of(StoredEntry stored, InclusionProof proof, Head head) {
        return new ShownProof(
                base64(stored.leafHash()),
                Long.toString(head.size()),
                base64(head.root()),
                proof.hashes().stream().map(ShownProof::base64).toList(),
                proof.verifies(stored.leafHash(), head.root()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
