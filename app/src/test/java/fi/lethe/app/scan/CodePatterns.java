// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

import fi.lethe.app.scan.Patterns.ByteText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What to look for of keyed codes: their first eight bytes, with which a longer form begins, too. */
public final class CodePatterns {
    private static final int BYTES = 8;

    private CodePatterns() {}

    /** A search for these codes, which finds their names. */
    public static Search search(Map<String, byte[]> codes) {
        var byName = new HashMap<String, Set<ByteText>>();
        codes.forEach((name, code) -> byName.put(name, forms(code)));
        return new Search(byName);
    }

    /** As bytes, as a number of either order of bytes, as digits, as Base64 wherever it may begin. */
    private static Set<ByteText> forms(byte[] code) {
        var forms = new LinkedHashSet<ByteText>();
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            var bytes = new byte[BYTES];
            long number = ByteBuffer.wrap(code).getLong();
            ByteBuffer.wrap(bytes).order(order).putLong(number);
            forms.add(new ByteText(bytes));
            forms.add(ascii(HexFormat.of().formatHex(bytes)));
            forms.add(ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
            forms.add(ascii(Long.toString(number)));
        }
        for (int before = 0; before < 3; before++) {
            forms.add(base64(Base64.getEncoder(), code, before));
            forms.add(base64(Base64.getUrlEncoder(), code, before));
        }
        return forms;
    }

    /** The characters that do not depend on what stands before and after, with so many bytes before. */
    private static ByteText base64(Base64.Encoder encoder, byte[] code, int before) {
        var shifted = new byte[before + BYTES];
        System.arraycopy(code, 0, shifted, before, BYTES);
        return ascii(encoder.withoutPadding()
                .encodeToString(shifted)
                .substring((before * 8 + 5) / 6, shifted.length * 8 / 6));
    }

    private static ByteText ascii(String text) {
        return new ByteText(text.getBytes(StandardCharsets.US_ASCII));
    }
}
