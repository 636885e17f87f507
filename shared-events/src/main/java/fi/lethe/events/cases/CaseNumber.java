// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import java.util.Locale;

/**
 * The number that people call a case by, such as {@code 2026-ACC-0042}; given once, and never again.
 *
 * @param year in which the case was received
 * @param counter within year and kind, from 1
 */
public record CaseNumber(int year, CaseKind kind, int counter) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%s-%04d", year, kind.inNumber(), counter);
    }
}
