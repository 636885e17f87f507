// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.query.search.index.Digits;
import fi.lethe.query.search.index.Searchable;
import fi.lethe.query.search.index.Words;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word of a question.
 *
 * @param whole folded: a number or an address
 * @param words of a name in it; all must match
 * @param digits if it can be the end of a phone number
 * @param shortToo whether a word of one or two letters is looked up, as a whole word
 */
record Wanted(String whole, List<String> words, @Nullable String digits, boolean shortToo) {
    static Wanted of(String folded) {
        return new Wanted(folded, Words.of(folded), Digits.of(folded).orElse(null), false);
    }

    /** The same where no word of the question is longer: a short one is looked up, too. */
    Wanted evenShort() {
        return new Wanted(whole, words, digits, true);
    }

    /** A question of several words taken as one number, such as a phone number with spaces. */
    static Wanted asOne(String folded) {
        return new Wanted(folded, List.of(), Digits.of(folded).orElse(null), false);
    }

    /** Of these the index is asked for any; none where the word is too short to be looked up, and is only checked. */
    Set<String> terms() {
        var terms = new LinkedHashSet<String>();
        if (isLongEnough(whole) || whole.chars().anyMatch(Character::isDigit)) {
            terms.add(whole);
        }
        words.stream()
                .max(Comparator.comparingInt(String::length))
                .filter(word -> shortToo || isLongEnough(word))
                .map(Searchable::indexed)
                .ifPresent(terms::add);
        if (digits != null) {
            terms.add(digits);
        }
        return terms;
    }

    boolean matches(Searchable person) {
        return person.numbers().contains(whole)
                || (!words.isEmpty() && words.stream().allMatch(word -> begins(person, word)))
                || (digits != null && person.phones().stream().anyMatch(phone -> phone.endsWith(digits)));
    }

    private static boolean begins(Searchable person, String word) {
        return person.words().stream().anyMatch(known -> known.startsWith(word));
    }

    private static boolean isLongEnough(String word) {
        return word.codePointCount(0, word.length()) >= Searchable.SHORTEST;
    }

    @Override
    public String toString() {
        return "Wanted[not shown]";
    }
}
