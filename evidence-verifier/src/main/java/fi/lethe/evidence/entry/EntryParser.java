// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import fi.lethe.evidence.json.JsonCursor;
import fi.lethe.evidence.json.JsonObject;
import fi.lethe.evidence.json.JsonParser;
import fi.lethe.evidence.json.MalformedJson;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries from exactly the bytes that {@link EntryWriter} writes, and accepts no others.
 *
 * <p>Each member is demanded in its place, the payload and its sealed values are checked, and the entry is written again
 * and compared.
 */
public final class EntryParser {
    private EntryParser() {}

    /**
     * The entry with these bytes.
     *
     * @throws MalformedEntry where there is none
     */
    public static LedgerEntry parse(byte[] bytes) {
        if (bytes.length > LedgerEntry.MAX_BYTES) {
            throw new MalformedEntry("More than " + LedgerEntry.MAX_BYTES + " bytes");
        }
        try {
            var entry = read(bytes);
            if (!Arrays.equals(EntryWriter.write(entry), bytes)) {
                throw new MalformedEntry("Not the canonical spelling");
            }
            return entry;
        } catch (MalformedJson | DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new MalformedEntry("Not an entry: " + e.getMessage(), e);
        }
    }

    /**
     * The entry's sealed values in the order of their appearance in the payload: the ordinal of each is its index.
     *
     * @throws MalformedEntry where the payload is not canonical or a sealed value in it is malformed
     */
    public static List<SealedReference> sealedValues(LedgerEntry entry) {
        try {
            return sealedValues(entry.payload());
        } catch (MalformedJson | IllegalArgumentException e) {
            throw new MalformedEntry("Not a payload: " + e.getMessage(), e);
        }
    }

    private static LedgerEntry read(byte[] bytes) {
        var cursor = new JsonCursor(bytes);
        return new LedgerEntry(
                text(cursor, EntryFrame.ORIGIN),
                uuid(cursor, EntryFrame.EVENT),
                text(cursor, EntryFrame.STREAM),
                integer(cursor, EntryFrame.SEQ),
                text(cursor, EntryFrame.TYPE),
                Math.toIntExact(integer(cursor, EntryFrame.REVISION)),
                text(cursor, EntryFrame.ACTOR),
                text(cursor, EntryFrame.REGISTER),
                text(cursor, EntryFrame.PURPOSE),
                textOrNull(cursor, EntryFrame.EXCEPTION),
                uuid(cursor, EntryFrame.COMMAND),
                uuid(cursor, EntryFrame.CORRELATION),
                EntryTime.parse(text(cursor, EntryFrame.AT)),
                payload(cursor, bytes));
    }

    private static String text(JsonCursor cursor, byte[] member) {
        cursor.literal(member);
        return cursor.string();
    }

    private static @Nullable String textOrNull(JsonCursor cursor, byte[] member) {
        cursor.literal(member);
        if (cursor.isNext('"')) {
            return cursor.string();
        }
        cursor.literal(EntryFrame.NULL);
        return null;
    }

    private static long integer(JsonCursor cursor, byte[] member) {
        cursor.literal(member);
        return cursor.integer();
    }

    private static UUID uuid(JsonCursor cursor, byte[] member) {
        return CanonicalText.uuid(text(cursor, member));
    }

    /** All up to the entry's own closing brace. */
    private static byte[] payload(JsonCursor cursor, byte[] bytes) {
        cursor.literal(EntryFrame.PAYLOAD);
        byte[] payload = Arrays.copyOfRange(bytes, cursor.offset(), Math.max(cursor.offset(), bytes.length - 1));
        var _ = sealedValues(payload);
        return payload;
    }

    private static List<SealedReference> sealedValues(byte[] payload) {
        if (JsonParser.parse(payload) instanceof JsonObject object) {
            return SealedValues.in(object);
        }
        throw new IllegalArgumentException("The payload is not a JSON object");
    }
}
