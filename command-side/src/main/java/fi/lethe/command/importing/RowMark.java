// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.constraints.Invisible;
import fi.lethe.events.Bytes;
import fi.lethe.events.personal.Token;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a row said, as codes under the person's own reference key: equal for equal rows, and noise when the key has died.
 *
 * @param parts that are compared each for itself
 */
record RowMark(List<String> parts) {
    /** Of a step after which the row is not done yet: what it says is compared with this, and differs. */
    static final RowMark UNDONE = new RowMark(List.of("undone", "undone"));

    private static final int LENGTH = 32;
    private static final Pattern AT_THE_ENDS = Pattern.compile("(?<=\") | (?=\")");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\t]+");

    /** The same without what is seen by nobody: how letters are composed, what has no width, how wide a space is. */
    RowMark plain() {
        return new RowMark(parts.stream().map(RowMark::plain).toList());
    }

    private static String plain(String part) {
        var seen = Invisible.without(Invisible::hasNoWidth, Normalizer.normalize(part, Normalizer.Form.NFC));
        return AT_THE_ENDS.matcher(SPACES.matcher(seen).replaceAll(" ")).replaceAll("");
    }

    /** The codes of all parts, one after the other. */
    Bytes bytes(Function<String, Token> tokens) {
        var all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(tokens.apply(hash(part)).value().toArray()));
        return Bytes.of(all.toByteArray());
    }

    /** Equal for equal rows; tells nothing of what they say to who does not know it. */
    String fingerprint() {
        return hash(String.join("\n", parts));
    }

    /** Is this part the same in both? One that is left out is the same as nothing. */
    static boolean same(byte[] mark, byte[] other, int part) {
        int end = (part + 1) * LENGTH;
        return Math.min(mark.length, other.length) >= end
                && Arrays.equals(mark, end - LENGTH, end, other, end - LENGTH, end);
    }

    /** A token takes no notice of case, and a row's content must. */
    private static String hash(String part) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "RowMark[" + parts.size() + " parts]";
    }
}
