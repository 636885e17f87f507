// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import java.util.Base64;
import java.util.UUID;

/** Reads values whose text has one spelling; Java's own readers accept more of them. */
final class CanonicalText {
    private CanonicalText() {}

    /** A UUID in lower case (RFC 9562, section 4). */
    static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("A UUID is not spelt canonically");
        }
        return uuid;
    }

    /** 32 bytes in standard base64 with padding (RFC 4648, section 4), its unused bits zero. */
    static byte[] bytes32(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != 32 || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("Not 32 bytes in canonical base64");
        }
        return bytes;
    }
}
