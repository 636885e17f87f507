// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text whose encoding nobody stated: UTF-8 or Windows-1252, decided by the first character beyond ASCII, so that nothing
 * has to be read twice. What then does not fit the encoding is an error, never a replacement character.
 */
final class DetectedText extends Reader {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIP = {'P', 'K', 3};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11};
    private static final int CHUNK = 8 * 1024;

    private final PushbackInputStream bytes;
    private @Nullable Reader decided;
    private boolean guessed;

    private DetectedText(PushbackInputStream bytes) {
        this.bytes = bytes;
    }

    /** The text of these bytes, without a byte order mark. */
    static Reader of(InputStream bytes, @Nullable Charset stated) throws IOException {
        var pushback = new PushbackInputStream(bytes, CHUNK);
        var start = pushback.readNBytes(BYTE_ORDER_MARK.length);
        if (Arrays.equals(start, ZIP) || Arrays.equals(start, OLE2)) {
            throw FileUnreadable.whole(
                    "is no CSV but a workbook; send .xlsx under its own media type, and save others as CSV");
        }
        if (Arrays.equals(start, BYTE_ORDER_MARK)) {
            return strict(pushback, StandardCharsets.UTF_8);
        }
        pushback.unread(start);
        return stated == null ? new DetectedText(pushback) : strict(pushback, stated);
    }

    private static Reader strict(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Is it taken for Windows-1252, which any bytes may be, because it is not UTF-8? */
    boolean isGuessed() {
        return guessed;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        return decided == null ? readAscii(target, offset, length) : decided.read(target, offset, length);
    }

    private int readAscii(char[] target, int offset, int length) throws IOException {
        var chunk = new byte[Math.min(length, CHUNK)];
        int got = bytes.read(chunk);
        int ascii = 0;
        while (ascii < got && chunk[ascii] >= 0) {
            target[offset + ascii] = (char) chunk[ascii];
            ascii++;
        }
        if (ascii == got || got <= 0) {
            return got;
        }
        bytes.unread(chunk, ascii, got - ascii);
        if (ascii > 0) {
            return ascii;
        }
        guessed = !nextIsUtf8();
        decided = strict(bytes, guessed ? WINDOWS_1252 : StandardCharsets.UTF_8);
        return decided.read(target, offset, length);
    }

    private boolean nextIsUtf8() throws IOException {
        var next = bytes.readNBytes(4);
        bytes.unread(next);
        int lead = next[0] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (next.length < length) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(next, 0, length));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
