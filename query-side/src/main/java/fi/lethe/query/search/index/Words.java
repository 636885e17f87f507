// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a folded text. */
public final class Words {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'-]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    private Words() {}

    /** Each word, hyphens in it, apostrophes not. */
    public static List<String> of(String folded) {
        return tokens(folded).map(Words::joined).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Each word from each of its beginnings: {@code aho-virtanen} and {@code virtanen}, {@code dangelo} and {@code angelo}.
     * Any part of a name is a prefix of one of these.
     */
    static List<String> fromEachBeginning(String folded) {
        return tokens(folded)
                .flatMap(Words::endings)
                .map(Words::joined)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> tokens(String folded) {
        return BETWEEN_WORDS.splitAsStream(folded);
    }

    private static Stream<String> endings(String token) {
        return Stream.iterate(token, ending -> !ending.isEmpty(), ending -> {
            int hyphen = ending.indexOf('-');
            int apostrophe = ending.indexOf('\'');
            int next = hyphen < 0 || (apostrophe >= 0 && apostrophe < hyphen) ? apostrophe : hyphen;
            return next < 0 ? "" : ending.substring(next + 1);
        });
    }

    private static String joined(String token) {
        return OUTER_HYPHENS.matcher(token.replace("'", "")).replaceAll("");
    }
}
