// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Writes a value in its one canonical spelling: UTF-8, no whitespace, members in their order.
 *
 * <p>What it writes, {@link JsonParser} reads back as an equal value.
 */
public final class JsonWriter {
    private static final int USUAL_BYTES = 512;
    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);
    private static final byte[] NULL = "null".getBytes(US_ASCII);

    private JsonWriter() {}

    /**
     * The canonical bytes of a value.
     *
     * @throws IllegalArgumentException where a surrogate stands alone or values nest deeper than {@link Json#MAX_DEPTH}
     */
    public static byte[] write(Json value) {
        var buffer = new JsonBuffer(USUAL_BYTES);
        write(value, buffer, 0);
        return buffer.toBytes();
    }

    private static void write(Json value, JsonBuffer buffer, int depth) {
        switch (value) {
            case JsonObject object -> write(object, buffer, deeper(depth));
            case JsonArray array -> write(array, buffer, deeper(depth));
            case JsonString(var text) -> buffer.string(text);
            case JsonInteger(var number) -> buffer.integer(number);
            case JsonBoolean(var truth) -> buffer.raw(truth ? TRUE : FALSE);
            case JsonNull() -> buffer.raw(NULL);
        }
    }

    private static void write(JsonObject object, JsonBuffer buffer, int depth) {
        char separator = '{';
        for (var member : object.members().entrySet()) {
            buffer.raw(separator).string(member.getKey()).raw(':');
            write(member.getValue(), buffer, depth);
            separator = ',';
        }
        close(separator, '{', '}', buffer);
    }

    private static void write(JsonArray array, JsonBuffer buffer, int depth) {
        char separator = '[';
        for (var element : array.elements()) {
            buffer.raw(separator);
            write(element, buffer, depth);
            separator = ',';
        }
        close(separator, '[', ']', buffer);
    }

    /** Where nothing was written between the brackets, the opening one is still to come. */
    private static void close(char separator, char opening, char closing, JsonBuffer buffer) {
        if (separator == opening) {
            buffer.raw(opening);
        }
        buffer.raw(closing);
    }

    private static int deeper(int depth) {
        if (depth == Json.MAX_DEPTH) {
            throw new IllegalArgumentException("Deeper than " + Json.MAX_DEPTH);
        }
        return depth + 1;
    }
}
