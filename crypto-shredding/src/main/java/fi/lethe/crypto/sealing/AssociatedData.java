// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.UnitKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a sealed value is bound to, so that it opens nowhere else.
 *
 * @param field within the command's data; each command seals a field once
 */
public record AssociatedData(
        UnitKey key, UUID subject, String field, Class<? extends PersonalValue> type, UUID command) {
    private static final byte[] VERSION = {1};
    private static final int LONGEST_PART = 0xFFFF;

    /**
     * Version, key id, subject, category, unit, field, value type, command id; each as its length in two bytes, most
     * significant first, and then its bytes, so that no two different contexts give the same bytes.
     */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream(192);
        part(out, VERSION);
        part(out, key.key().value());
        part(out, subject);
        part(out, key.unit().category().code());
        part(out, key.unit().unit());
        part(out, field);
        part(out, type.getSimpleName());
        part(out, command);
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String text) {
        part(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ByteArrayOutputStream out, UUID id) {
        part(
                out,
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private static void part(ByteArrayOutputStream out, byte[] bytes) {
        if (bytes.length > LONGEST_PART) {
            throw new IllegalArgumentException("a part of the associated data is longer than 65535 bytes");
        }
        out.write(bytes.length >>> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
