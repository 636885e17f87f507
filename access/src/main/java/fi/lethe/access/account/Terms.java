// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms of agreements as one text: first and last day of each, such as {@code 2026-01-02/,2026-03-01/2026-12-31}. */
final class Terms {

    /** @param until its last day; null where it has no end */
    record Term(LocalDate from, @Nullable LocalDate until) {
        @Override
        public String toString() {
            return from + "/" + (until == null ? "" : until);
        }
    }

    static String of(Collection<Term> terms) {
        return terms.stream().map(Term::toString).sorted().collect(Collectors.joining(","));
    }

    static boolean cover(String terms, LocalDate day) {
        return !terms.isEmpty() && Stream.of(terms.split(",", -1)).anyMatch(term -> covers(term, day));
    }

    private static boolean covers(String term, LocalDate day) {
        int slash = term.indexOf('/');
        var until = term.substring(slash + 1);
        return !day.isBefore(LocalDate.parse(term.substring(0, slash)))
                && (until.isEmpty() || !day.isAfter(LocalDate.parse(until)));
    }

    private Terms() {}
}
