// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words of a folded text. */
final class Words {
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}'-]+";

    private Words() {}

    /** Each word, hyphens in it, apostrophes not. */
    static List<String> of(String folded) {
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
        return Arrays.stream(folded.split(BETWEEN_WORDS));
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
        return token.replace("'", "").replaceAll("^-+|-+$", "");
    }
}
