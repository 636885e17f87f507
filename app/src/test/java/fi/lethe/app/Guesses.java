// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody whose values an attacker knows or guesses, in every form that the program may have made a code of.
 *
 * @param values as they were entered
 * @param bodies of commands that were sent of them, by the commands' names
 * @param rows ids in an older register, named {@code register}
 */
record Guesses(List<String> values, List<Sent> bodies, List<String> rows, String register) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;

    record Sent(String command, String body) {}

    /** Each value, its words, their beginnings and endings; as entered, in capitals, in small letters, without marks. */
    Set<String> terms() {
        var terms = new LinkedHashSet<String>();
        Stream.concat(values.stream(), rows.stream())
                .flatMap(Guesses::parts)
                .flatMap(Guesses::spellings)
                .forEach(terms::add);
        return terms;
    }

    /** Each value whole. */
    List<String> whole() {
        return Stream.concat(values.stream(), rows.stream()).toList();
    }

    private static Stream<String> parts(String value) {
        var parts = new ArrayList<String>(List.of(value, value.replaceAll("\\s", "")));
        for (var word : value.split("[\\s@]+")) {
            int longest = Math.min(word.length(), LONGEST);
            IntStream.rangeClosed(SHORTEST, longest).forEach(letters -> parts.add(word.substring(0, letters)));
        }
        var digits = value.replaceAll("\\D", "");
        if (digits.length() > SHORTEST && !value.chars().anyMatch(Character::isLetter)) {
            IntStream.range(0, digits.length() - SHORTEST).forEach(from -> parts.add(digits.substring(from)));
        }
        return parts.stream();
    }

    private static Stream<String> spellings(String part) {
        var plain = Normalizer.normalize(part, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return Stream.of(part, plain)
                .flatMap(text -> Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "Guesses[" + values.size() + " values]";
    }
}
