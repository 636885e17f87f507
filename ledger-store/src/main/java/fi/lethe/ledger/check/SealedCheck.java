// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.check;

import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.MalformedEntry;
import fi.lethe.evidence.entry.SealedReference;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The ciphertexts beside what the entries say of them. */
final class SealedCheck {
    private final Consumer<String> deviations;

    SealedCheck(Consumer<String> deviations) {
        this.deviations = deviations;
    }

    void sealed(ResultSet row) throws SQLException {
        var references = references(row.getBytes("entry"));
        int ordinal = row.getInt("ordinal");
        byte[] bytes = row.getBytes("bytes");
        if (ordinal >= references.size()
                || !fits(references.get(ordinal), row.getObject("key_id", UUID.class), bytes)) {
            deviations.accept(
                    "ciphertext " + ordinal + " of entry " + row.getLong("position") + " is not the one referred to");
        }
    }

    private static List<SealedReference> references(byte[] entry) {
        try {
            return entry == null ? List.of() : EntryParser.sealedValues(EntryParser.parse(entry));
        } catch (MalformedEntry e) {
            return List.of();
        }
    }

    private static boolean fits(SealedReference reference, UUID key, byte[] bytes) {
        return reference.key().equals(key)
                && reference.length() == bytes.length
                && MessageDigest.isEqual(reference.sha256(), sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
