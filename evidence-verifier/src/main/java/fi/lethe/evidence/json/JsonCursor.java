// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;

/**
 * A place in JSON bytes that only moves forward; every method reads what must stand there or throws {@link MalformedJson}.
 *
 * <p>Strict, but escapes that are valid and not canonical pass: who reads must write again and compare, as {@link
 * JsonParser} does.
 */
public final class JsonCursor {
    private final byte[] bytes;
    private int offset;
    private int depth;

    /** A cursor before the first byte; the bytes are not copied. */
    public JsonCursor(byte[] utf8) {
        bytes = utf8;
    }

    /** Offset in bytes of what is read next. */
    public int offset() {
        return offset;
    }

    /** Passes exactly these bytes. */
    public void literal(byte[] expected) {
        int end = offset + expected.length;
        if (end > bytes.length || !Arrays.equals(bytes, offset, end, expected, 0, expected.length)) {
            throw malformed("something else is expected here");
        }
        offset = end;
    }

    /** Whether the next byte is this ASCII character. */
    public boolean isNext(char ascii) {
        return offset < bytes.length && bytes[offset] == ascii;
    }

    /** Reads a string in quotes. */
    public String string() {
        expect('"');
        int begin = offset;
        offset = StringScan.closingQuote(bytes, begin);
        return StringScan.decode(bytes, begin, offset++);
    }

    /** Reads a whole number whose absolute value is below 2^53. */
    public long integer() {
        int begin = offset;
        boolean negative = passes('-');
        int digits = offset;
        long value = 0;
        while (offset < bytes.length && bytes[offset] >= '0' && bytes[offset] <= '9') {
            value = value * 10 + bytes[offset++] - '0';
            if (value > JsonInteger.MAX) {
                throw new MalformedJson(begin, "a number from 2^53");
            }
        }
        if (offset == digits) {
            throw malformed("a value is expected here");
        }
        if (bytes[digits] == '0' && (offset > digits + 1 || negative)) {
            throw new MalformedJson(begin, "a needless zero or sign");
        }
        return negative ? -value : value;
    }

    /** Reads any value. */
    public Json value() {
        if (offset == bytes.length) {
            throw malformed("the end comes too early");
        }
        return switch (bytes[offset]) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonString(string());
            case 't' -> word("true", new JsonBoolean(true));
            case 'f' -> word("false", new JsonBoolean(false));
            case 'n' -> word("null", new JsonNull());
            default -> new JsonInteger(integer());
        };
    }

    /** Demands that nothing is left. */
    public void end() {
        if (offset != bytes.length) {
            throw malformed("something follows the value");
        }
    }

    private JsonObject object() {
        open();
        var members = new LinkedHashMap<String, Json>();
        if (!passes('}')) {
            do {
                int begin = offset;
                String name = string();
                expect(':');
                if (members.putIfAbsent(name, value()) != null) {
                    throw new MalformedJson(begin, "a member stands twice");
                }
            } while (passes(','));
            expect('}');
        }
        depth--;
        return new JsonObject(members);
    }

    private JsonArray array() {
        open();
        var elements = new ArrayList<Json>();
        if (!passes(']')) {
            do {
                elements.add(value());
            } while (passes(','));
            expect(']');
        }
        depth--;
        return new JsonArray(elements);
    }

    private void open() {
        if (depth++ == Json.MAX_DEPTH) {
            throw malformed("deeper than " + Json.MAX_DEPTH);
        }
        offset++;
    }

    private Json word(String word, Json value) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return value;
    }

    private boolean passes(char ascii) {
        if (isNext(ascii)) {
            offset++;
            return true;
        }
        return false;
    }

    private void expect(char ascii) {
        if (!passes(ascii)) {
            throw malformed("'" + ascii + "' is expected here");
        }
    }

    private MalformedJson malformed(String reason) {
        return new MalformedJson(offset, reason);
    }
}
