// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of what was taken over (UUID version 8, RFC 9562 section 5.8): the same again for the same row of the history. */
final class TakenOverId {

    static UUID of(int kind, String row) {
        try {
            var cause = "account-history/" + kind + "/" + row;
            var hash = MessageDigest.getInstance("SHA-256").digest(cause.getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(hash);
            long high = (bits.getLong() & ~0xF000L) | 0x8000L;
            long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private TakenOverId() {}
}
