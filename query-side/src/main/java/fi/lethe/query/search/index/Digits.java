// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phone numbers as their digits, the last of which people remember. */
public final class Digits {
    static final int SHORTEST = 4;
    private static final Pattern NUMBER = Pattern.compile("[+(]?[\\d\\s()./-]+");
    private static final Pattern OUTSIDE = Pattern.compile("[^+\\d\\s()./-]+");
    private static final Pattern OTHERS = Pattern.compile("\\D");

    private Digits() {}

    /** The digits of each phone number in a text that was kept as it was given. */
    static Set<String> within(String folded) {
        return OUTSIDE.splitAsStream(folded).flatMap(part -> of(part).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The digits of what looks like a phone number or the end of one; without the zeros that a country's code replaces. */
    public static Optional<String> of(String folded) {
        if (!NUMBER.matcher(folded).matches()) {
            return Optional.empty();
        }
        var digits = OTHERS.matcher(folded).replaceAll("");
        var significant =
                digits.startsWith("0") && digits.length() > 2 * SHORTEST ? digits.replaceFirst("^0+", "") : digits;
        return significant.length() < SHORTEST ? Optional.empty() : Optional.of(significant);
    }
}
