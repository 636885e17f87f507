// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import java.util.Arrays;

/**
 * Reads a value from its canonical spelling and accepts no other, so that a value and its bytes stand for each other.
 *
 * <p>Refused are invalid UTF-8, a byte order mark, whitespace, a member twice, fractions, exponents, leading zeros, -0, numbers
 * from 2^53, needless or lower-case escapes, more than {@link Json#MAX_DEPTH} levels, and anything after the value.
 */
public final class JsonParser {
    private JsonParser() {}

    /**
     * The value that {@link JsonWriter} writes as exactly these bytes.
     *
     * @throws MalformedJson where there is none
     */
    public static Json parse(byte[] utf8) {
        var cursor = new JsonCursor(utf8);
        var value = cursor.value();
        cursor.end();
        int difference = Arrays.mismatch(utf8, JsonWriter.write(value));
        if (difference >= 0) {
            throw new MalformedJson(difference, "not the canonical spelling");
        }
        return value;
    }
}
