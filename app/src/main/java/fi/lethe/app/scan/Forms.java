// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** How a text may be written down: as characters, as digits of its bytes, or escaped. */
final class Forms {

    private Forms() {}

    static List<byte[]> of(String text) {
        var forms = new ArrayList<byte[]>();
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        forms.add(utf8);
        forms.add(text.getBytes(StandardCharsets.UTF_16LE));
        forms.add(text.getBytes(StandardCharsets.UTF_16BE));
        forms.add(text.getBytes(StandardCharsets.ISO_8859_1));
        for (var form : digits(utf8)) {
            forms.add(ascii(form));
        }
        for (var form : escapes(text)) {
            forms.add(ascii(form));
        }
        return forms;
    }

    private static List<String> digits(byte[] bytes) {
        var all = new ArrayList<String>();
        all.add(HexFormat.of().formatHex(bytes));
        all.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int offset = 0; offset < 3; offset++) {
            all.add(base64(Base64.getEncoder(), bytes, offset));
            all.add(base64(Base64.getUrlEncoder(), bytes, offset));
        }
        return all;
    }

    /** The characters that do not depend on what stands before and after, with so many bytes before. */
    private static String base64(Base64.Encoder encoder, byte[] bytes, int offset) {
        var shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int from = (offset * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return encoder.withoutPadding().encodeToString(shifted).substring(from, to);
    }

    private static List<String> escapes(String text) {
        var url = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var all = new ArrayList<String>();
        all.add(url);
        all.add(url.replace("+", "%20"));
        all.add(url.toLowerCase(Locale.ROOT));
        if (text.chars().anyMatch(c -> c > 127)) {
            all.add(json(text, "\\u%04x"));
            all.add(json(text, "\\u%04X"));
        }
        return all;
    }

    private static String json(String text, String escape) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c > 127 ? escape.formatted(c) : String.valueOf((char) c)));
        return escaped.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
