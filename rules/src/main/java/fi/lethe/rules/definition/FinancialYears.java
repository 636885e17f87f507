// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The financial years of the controller, by the days on which they end (kirjanpitolaki 1336/1997, 1:4 §). Beyond the last listed day, and where
 * none is listed, a year ends with the calendar year.
 */
public final class FinancialYears {
    private final NavigableSet<LocalDate> ends;

    /** Years that end on these days; each begins on the day after the one before. */
    public FinancialYears(Collection<LocalDate> ends) {
        this.ends = new TreeSet<>(ends);
    }

    /** The last day of the financial year that this day lies in. */
    public LocalDate endOf(LocalDate day) {
        var listed = ends.ceiling(day);
        return listed == null ? LocalDate.of(day.getYear(), Month.DECEMBER, 31) : listed;
    }
}
