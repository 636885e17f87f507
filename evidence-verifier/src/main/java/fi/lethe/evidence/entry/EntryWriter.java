// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import fi.lethe.evidence.json.JsonBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bytes of an entry, which are stored and hashed as a leaf as they are.
 *
 * <p>The payload goes in as it is, unread: what does not come from a canonical writer should be parsed once before it is
 * stored, for {@link EntryParser} reads nothing else.
 */
public final class EntryWriter {
    private static final int USUAL_BYTES_BESIDE_PAYLOAD = 1024;

    private EntryWriter() {}

    /**
     * The entry's bytes.
     *
     * @throws EntryTooLarge where they are more than {@link LedgerEntry#MAX_BYTES}
     * @throws IllegalArgumentException where a text has no spelling in UTF-8 (a lone surrogate)
     */
    public static byte[] write(LedgerEntry entry) {
        var buffer = new JsonBuffer(entry.payload().length + USUAL_BYTES_BESIDE_PAYLOAD);
        buffer.raw(EntryFrame.ORIGIN).string(entry.origin());
        buffer.raw(EntryFrame.EVENT).string(entry.event().toString());
        buffer.raw(EntryFrame.STREAM).string(entry.stream());
        buffer.raw(EntryFrame.SEQ).integer(entry.seq());
        buffer.raw(EntryFrame.TYPE).string(entry.type());
        buffer.raw(EntryFrame.REVISION).integer(entry.revision());
        buffer.raw(EntryFrame.ACTOR).string(entry.actor());
        buffer.raw(EntryFrame.REGISTER).string(entry.register());
        buffer.raw(EntryFrame.PURPOSE).string(entry.purpose());
        textOrNull(buffer.raw(EntryFrame.EXCEPTION), entry.exception());
        buffer.raw(EntryFrame.COMMAND).string(entry.command().toString());
        buffer.raw(EntryFrame.CORRELATION).string(entry.correlation().toString());
        buffer.raw(EntryFrame.AT).string(EntryTime.format(entry.at()));
        buffer.raw(EntryFrame.PAYLOAD).raw(entry.payload()).raw('}');
        if (buffer.length() > LedgerEntry.MAX_BYTES) {
            throw new EntryTooLarge(buffer.length());
        }
        return buffer.toBytes();
    }

    private static void textOrNull(JsonBuffer buffer, @Nullable String text) {
        if (text == null) {
            buffer.raw(EntryFrame.NULL);
        } else {
            buffer.string(text);
        }
    }
}
