// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import java.util.Optional;

/** Phone numbers as their digits, the last of which people remember. */
final class Digits {
    static final int SHORTEST = 4;
    private static final String NUMBER = "[+(]?[\\d\\s()./-]+";

    private Digits() {}

    /** The digits of what looks like a phone number or the end of one; without the zeros that a country's code replaces. */
    static Optional<String> of(String folded) {
        if (!folded.matches(NUMBER)) {
            return Optional.empty();
        }
        var digits = folded.replaceAll("\\D", "");
        var significant =
                digits.startsWith("0") && digits.length() > 2 * SHORTEST ? digits.replaceFirst("^0+", "") : digits;
        return significant.length() < SHORTEST ? Optional.empty() : Optional.of(significant);
    }
}
