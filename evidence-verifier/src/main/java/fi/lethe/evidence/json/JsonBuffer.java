// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import java.util.Arrays;

/**
 * Growing bytes to which canonical JSON is written piece by piece, without a tree.
 *
 * <p>Each piece is spelt canonically; that the pieces together are JSON is up to the caller. Not for several threads.
 */
public final class JsonBuffer {
    private static final int MOST_BYTES_PER_CHAR = 6;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private byte[] bytes;
    private int length;

    /** An empty buffer with room for this number of bytes; it grows where they do not suffice. */
    public JsonBuffer(int expected) {
        bytes = new byte[expected];
    }

    /** Appends bytes as they are. */
    public JsonBuffer raw(byte[] piece) {
        makeRoom(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
        return this;
    }

    /** Appends one ASCII character as it is. */
    public JsonBuffer raw(char ascii) {
        makeRoom(1);
        put(ascii);
        return this;
    }

    /** Appends a whole number in decimal digits. */
    public JsonBuffer integer(long value) {
        String digits = Long.toString(value);
        makeRoom(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            put(digits.charAt(i));
        }
        return this;
    }

    /**
     * Appends a text in quotes. Escaped are the quote, the backslash and the controls below U+0020, nothing else.
     *
     * @throws IllegalArgumentException where a surrogate stands alone, for it has no spelling in UTF-8
     */
    public JsonBuffer string(String text) {
        makeRoom(text.length() * MOST_BYTES_PER_CHAR + 2);
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += nonAscii(text, i);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                escaped(c);
            } else {
                put(c);
            }
        }
        put('"');
        return this;
    }

    /** Number of bytes so far. */
    public int length() {
        return length;
    }

    /** A copy of the bytes so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void escaped(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\f' -> put('f');
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[c >> 4]);
                put(HEX[c & 0xF]);
            }
        }
    }

    /** Appends the character at the index in UTF-8, and answers how many chars it takes beyond one. */
    private int nonAscii(String text, int index) {
        int point = text.codePointAt(index);
        if (point < 0x800) {
            put(0xC0 | point >> 6);
        } else if (point < 0x10000) {
            if (Character.isSurrogate((char) point)) {
                throw new IllegalArgumentException("A surrogate stands alone at index " + index);
            }
            put(0xE0 | point >> 12);
            put(0x80 | (point >> 6 & 0x3F));
        } else {
            put(0xF0 | point >> 18);
            put(0x80 | (point >> 12 & 0x3F));
            put(0x80 | (point >> 6 & 0x3F));
        }
        put(0x80 | (point & 0x3F));
        return Character.charCount(point) - 1;
    }

    private void put(int value) {
        bytes[length++] = (byte) value;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
        }
    }
}
