// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialYearsTest {
    /** A long first year, then one that ends in the middle of a year, then a short one. */
    private static final FinancialYears LISTED = new FinancialYears(
            List.of(LocalDate.parse("2025-06-30"), LocalDate.parse("2026-06-30"), LocalDate.parse("2026-12-31")));

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2025-06-30",
        "2025-06-30, 2025-06-30",
        "2025-07-01, 2026-06-30",
        "2026-06-30, 2026-06-30",
        "2026-07-01, 2026-12-31",
        "2027-01-01, 2027-12-31"
    })
    void a_day_lies_in_the_year_that_ends_next(LocalDate day, LocalDate end) {
        assertThat(LISTED.endOf(day)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-12-31", "2026-12-31, 2026-12-31", "2027-01-01, 2027-12-31"})
    void the_built_in_definition_knows_calendar_years(LocalDate day, LocalDate end) {
        assertThat(BuiltInDefinition.FINANCIAL_YEARS.endOf(day)).isEqualTo(end);
    }
}
