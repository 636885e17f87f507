// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spellings that people take for the same made the same: case, composed and decomposed letters, letters with and without
 * marks ({@code o} for {@code ö}), the several dashes and apostrophes.
 */
public final class Folding {
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘‛ʼʻʹ´`′＇]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}−]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            entry((int) 'ø', "o"),
            entry((int) 'æ', "ae"),
            entry((int) 'œ', "oe"),
            entry((int) 'ð', "d"),
            entry((int) 'đ', "d"),
            entry((int) 'þ', "th"),
            entry((int) 'ł', "l"),
            entry((int) 'ħ', "h"),
            entry((int) 'ŧ', "t"),
            entry((int) 'ŋ', "n"),
            entry((int) 'ς', "σ"));

    private Folding() {}

    /** The text with all of this folded, and with single spaces. */
    public static String fold(String text) {
        return SPACES.matcher(letters(text).strip()).replaceAll(" ");
    }

    private static String letters(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII)) {
            return text.toLowerCase(Locale.ROOT).replace('`', '\''); // the same as below, without its cost
        }
        var plain = DASHES.matcher(APOSTROPHES.matcher(text).replaceAll("'")).replaceAll("-");
        var lower = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT); // ß and ı, too
        var folded = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD).codePoints().forEach(letter -> append(folded, letter));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> {}
            default -> {
                var other = LETTERS.get(letter);
                if (other == null) {
                    folded.appendCodePoint(letter);
                } else {
                    folded.append(other);
                }
            }
        }
    }
}
