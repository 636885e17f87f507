// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.UnitKey;
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
    private static final int IDS = 3;
    private static final int ID = Short.BYTES + 2 * Long.BYTES;

    /**
     * Version, key id, subject, category, unit, field, value type, command id; each as its length in two bytes, most
     * significant first, and then its bytes, so that no two different contexts give the same bytes.
     */
    public byte[] bytes() {
        byte[][] texts = {
            key.unit().category().code().getBytes(StandardCharsets.UTF_8),
            key.unit().unit().getBytes(StandardCharsets.UTF_8),
            field.getBytes(StandardCharsets.UTF_8),
            type.getSimpleName().getBytes(StandardCharsets.UTF_8)
        };
        int length = lengthOf(VERSION) + IDS * ID;
        for (byte[] text : texts) {
            length += lengthOf(text);
        }
        var out = ByteBuffer.allocate(length);
        put(out, VERSION);
        put(out, key.key().value());
        put(out, subject);
        for (byte[] text : texts) {
            put(out, text);
        }
        put(out, command);
        return out.array();
    }

    /** Of a part, with what says how long it is. */
    private static int lengthOf(byte[] bytes) {
        if (bytes.length > LONGEST_PART) {
            throw new IllegalArgumentException("a part of the associated data is longer than 65535 bytes");
        }
        return Short.BYTES + bytes.length;
    }

    private static void put(ByteBuffer out, byte[] bytes) {
        out.putShort((short) bytes.length).put(bytes);
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putShort((short) (2 * Long.BYTES))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }
}
