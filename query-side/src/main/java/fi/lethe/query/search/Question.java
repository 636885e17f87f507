// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.search.index.Folding;
import fi.lethe.query.search.index.Searchable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What is searched for: every word of it must match; or all of it together, as one number.
 *
 * @param readings each a list of words
 */
public record Question(List<List<Wanted>> readings) {
    static final String EXPECTED =
            "1 to 200 characters and ten words, parts of names from three letters, shorter ones whole, or a number; a phone number's last four digits";
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    public Question {
        readings = List.copyOf(readings);
    }

    /**
     * The question in a text.
     *
     * @throws IllegalArgumentException where nothing can be looked up by it
     */
    public static Question of(String text) {
        var folded = text.length() > LONGEST ? "" : Folding.fold(text.replace('\0', ' '));
        var asked = Arrays.stream(folded.split(" ")).map(Wanted::of).toList();
        var words = asked.stream().allMatch(word -> word.terms().isEmpty())
                ? asked.stream().map(Wanted::evenShort).toList()
                : asked;
        if (words.size() > MOST_WORDS
                || words.stream().allMatch(word -> word.terms().isEmpty())) {
            throw new IllegalArgumentException("nothing to look up");
        }
        return new Question(words.size() == 1 ? List.of(words) : List.of(words, List.of(Wanted.asOne(folded))));
    }

    /** Whether the readable values of one person answer it. */
    boolean matches(Collection<? extends PersonalValue> values) {
        var person = Searchable.of(values);
        return readings.stream().anyMatch(words -> words.stream().allMatch(word -> word.matches(person)));
    }

    @Override
    public String toString() {
        return "Question[not shown]";
    }
}
