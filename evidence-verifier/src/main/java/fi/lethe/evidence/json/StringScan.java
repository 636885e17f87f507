// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Finds the end of a string and reads what stands within its quotes. */
final class StringScan {
    private static final char REPLACEMENT = '\uFFFD';

    private StringScan() {}

    static int closingQuote(byte[] bytes, int begin) {
        for (int i = begin; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '"' -> {
                    return i;
                }
                case '\\' -> i++;
                default -> {
                    if (bytes[i] >= 0 && bytes[i] < 0x20) {
                        throw new MalformedJson(i, "a control character stands unescaped");
                    }
                }
            }
        }
        throw new MalformedJson(bytes.length, "a string does not end");
    }

    static String decode(byte[] bytes, int begin, int end) {
        int escape = escape(bytes, begin, end);
        if (escape == end) {
            return plain(bytes, begin, end);
        }
        var text = new StringBuilder(end - begin);
        int from = begin;
        while (escape < end) {
            text.append(plain(bytes, from, escape));
            text.append(unescaped(bytes, escape, end));
            from = escape + (bytes[escape + 1] == 'u' ? 6 : 2);
            escape = escape(bytes, from, end);
        }
        return text.append(plain(bytes, from, end)).toString();
    }

    private static int escape(byte[] bytes, int begin, int end) {
        int i = begin;
        while (i < end && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private static char unescaped(byte[] bytes, int escape, int end) {
        return switch (bytes[escape + 1]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> control(bytes, escape, end);
            default -> throw new MalformedJson(escape, "no such escape");
        };
    }

    /** Only controls below U+0020 may be escaped by their number. */
    private static char control(byte[] bytes, int escape, int end) {
        if (end - escape >= 6 && bytes[escape + 2] == '0' && bytes[escape + 3] == '0') {
            int high = Character.digit(bytes[escape + 4], 16);
            int low = Character.digit(bytes[escape + 5], 16);
            if ((high == 0 || high == 1) && low >= 0) {
                return (char) (high * 16 + low);
            }
        }
        throw new MalformedJson(escape, "a needless escape");
    }

    private static String plain(byte[] bytes, int begin, int end) {
        String text = new String(bytes, begin, end - begin, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) { // it stands for invalid bytes, or for itself
            requireUtf8(bytes, begin, end);
        }
        return text;
    }

    private static void requireUtf8(byte[] bytes, int begin, int end) {
        var invalid = ByteBuffer.wrap(bytes, begin, end - begin);
        if (UTF_8.newDecoder()
                .decode(invalid, CharBuffer.allocate(end - begin), true)
                .isError()) {
            throw new MalformedJson(invalid.position(), "a string is not UTF-8");
        }
    }
}
