// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One published vector; its JSON is flat enough for patterns. */
record Vector(String name, String text) {
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    static Vector read(Path file) {
        try {
            return new Vector(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean accepted() {
        return member("wantErr", "(true|false)").equals("false");
    }

    /** Unsigned 64-bit numbers beyond a long come out negative, which no proof accepts. */
    long number(String member) {
        String digits = member(member, "(-?[0-9]+)");
        return digits.startsWith("-") ? Long.parseLong(digits) : Long.parseUnsignedLong(digits);
    }

    byte[] bytes(String member) {
        return Base64.getDecoder().decode(member(member, STRING.pattern()));
    }

    List<byte[]> proof() {
        return STRING.matcher(member("proof", "(null|\\[[^]]*])"))
                .results()
                .map(MatchResult::group)
                .map(quoted -> Base64.getDecoder().decode(quoted.substring(1, quoted.length() - 1)))
                .toList();
    }

    private String member(String member, String value) {
        var matcher = Pattern.compile('"' + member + "\": " + value).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(name + " has no " + member);
        }
        return matcher.group(1);
    }

    @Override
    public String toString() {
        return name;
    }
}
