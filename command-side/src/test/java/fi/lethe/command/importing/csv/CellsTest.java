// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would work out stands behind a quotation mark in a file of rejects, and is itself again when it comes back. */
class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.invalid\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\n=1"
            })
    void a_formula_is_made_harmless_and_comes_back_as_it_was(String cell) {
        assertThat(Cells.harmless(cell)).isEqualTo("'" + cell);
        assertThat(Cells.text(Cells.harmless(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Maija",
                "+358 40 1234567",
                "-12,50",
                "+1 (555) 123-4567",
                "'s-Gravenhage",
                "'",
                "O'Brien",
                "'90s"
            })
    void anything_else_stays_as_it_is(String cell) {
        assertThat(Cells.harmless(cell)).isEqualTo(cell);
        assertThat(Cells.text(cell)).isEqualTo(cell);
    }
}
