// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.stream.Stream;

/**
 * The passwords that are guessed first: lists of leaked ones, names, words, rows of keys, days, and what is made of them
 * (NIST SP 800-63B-4, section 3.1.1.2, by zxcvbn).
 */
final class CommonPasswords {
    /** What to do instead. */
    static final String REMEDY = "among the first that are guessed; take a few words that only you would put together";

    /** Below it, ten to the power of eight guesses find the password. */
    private static final int LEAST_SCORE = 3;

    /** The work grows with every character, to seconds for some texts of a hundred; a good password shows it by then. */
    private static final int JUDGED = 40;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private CommonPasswords() {}

    /** Whether the password is one of them; takes up to a second. */
    static boolean contain(String password, List<String> words) {
        var judged = password.substring(0, Math.min(JUDGED, password.length()));
        return ESTIMATE.measure(judged, tried(words)).getScore() < LEAST_SCORE;
    }

    /** The words as they are and in parts, and what the house is called. */
    private static List<String> tried(List<String> words) {
        return Stream.concat(
                        Stream.of("lethe"),
                        words.stream()
                                .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[\\s@._-]+")))))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }
}
