// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import static fi.lethe.testing.Workbook.empty;
import static fi.lethe.testing.Workbook.formula;
import static fi.lethe.testing.Workbook.inline;
import static fi.lethe.testing.Workbook.number;
import static fi.lethe.testing.Workbook.raw;
import static fi.lethe.testing.Workbook.text;
import static fi.lethe.testing.Workbook.typed;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.importing.csv.Row;
import fi.lethe.testing.Workbook;
import fi.lethe.testing.Workbook.Cell;
import fi.lethe.testing.Workbook.Style;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowsTest {
    private static final String FAULT = "(fault)";

    @Test
    void texts_are_as_they_stand_wherever_they_stand() {
        var row = texts(text("00100"), inline(" Äyräs & Pojat "), typed("str", "x"), text("a_x000D_\nb_x005F_x000D_"));

        assertThat(row).containsExactly("00100", " Äyräs & Pojat ", "x", "a\nb_x000D_");
    }

    @Test
    void a_text_in_several_runs_is_one_and_how_it_is_pronounced_is_no_part_of_it() {
        var book = new Workbook().texts("h").texts("x").part("xl/sharedStrings.xml", """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>h</t></si>
                <si><r><t>Mä</t></r><r><t xml:space="preserve">ki </t></r><rPh><t>ki</t></rPh></si></sst>""");

        assertThat(rows(book).getFirst().values()).containsExactly("Mäki ");
    }

    @ParameterizedTest
    @CsvSource({
        "4711, 4711",
        "4711.0, 4711",
        "4.711E3, 4711",
        "1E+20, 100000000000000000000",
        "0.1, 0.1",
        "0.10000000000000001, 0.1",
        "0.30000000000000004, 0.3",
        "1234.5, 1234.5",
        "-12.90, -12.9",
        "0, 0",
        "0.0, 0",
        "1.5E-5, 0.000015",
        "1234567890123456, 1234567890123456",
        "1234567890123457, 1234567890123457",
        "4711.0000000000009, 4711"
    })
    void a_number_is_what_it_is_without_exponent_and_needless_decimals(String raw, String text) {
        assertThat(texts(number(raw), number(raw, Style.EURO), number(raw, Style.DURATION)))
                .containsExactly(text, text, text);
    }

    @Test
    void a_number_has_the_decimal_sign_that_is_stated_and_a_text_keeps_its_own() {
        var book = book(number("12.5"), text("1.5"), number("3"));

        assertThat(rows(book, ',').getFirst().values()).containsExactly("12,5", "1.5", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "46053, 2026-01-31",
        "46053.0, 2026-01-31",
        "46053.572916666664, 2026-01-31T13:45:00",
        "46053.999999999996, 2026-02-01",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, 1900-02-29",
        "61, 1900-03-01",
        "0, 1900-01-00",
        "2958465, 9999-12-31",
        "2958466, 2958466",
        "-1, -1"
    })
    void a_day_is_counted_from_1900_with_the_day_that_never_was(String raw, String day) {
        assertThat(texts(number(raw, Style.DAY), number(raw, Style.FINNISH_DAY), number(raw, Style.DAY_AND_TIME)))
                .containsExactly(day, day, day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void a_day_is_counted_from_1904_however_that_is_said(String word) {
        var book = book(number("44591", Style.DAY), number("0", Style.DAY), number("60", Style.DAY), number("44591"))
                .from1904(word);

        assertThat(rows(book).getFirst().values()).containsExactly("2026-01-31", "1904-01-01", "1904-03-01", "44591");
        assertThat(rows(book.from1904("0")).getFirst().values()).startsWith("2022-01-30");
    }

    @Test
    void a_time_of_day_is_one_and_a_duration_is_a_number() {
        assertThat(texts(number("0.5", Style.TIME), number("46053.5", Style.TIME), number("1.5", Style.DURATION)))
                .containsExactly("12:00:00", "2026-01-31T12:00:00", "1.5");
    }

    @Test
    void a_formula_is_the_value_that_it_had() {
        assertThat(texts(
                        formula("n", "0.30000000000000004"),
                        formula("str", "Maija"),
                        formula("b", "1"),
                        formula("str", ""),
                        raw("s=\"1\"", "<f>TODAY()</f><v>46053</v>"),
                        typed("b", "0")))
                .containsExactly("0.3", "Maija", "true", "", "2026-01-31", "false");
    }

    @Test
    void what_has_no_value_is_a_fault_and_nothing_is_made_up() {
        assertThat(texts(
                        typed("e", "#N/A"),
                        formula("e", "#VALUE!"),
                        formula("e", "#OF-TOMORROW!"),
                        raw("", "<f>A1</f>"),
                        raw("t=\"str\"", "<f>A1</f>"),
                        number("1E999"),
                        number("1E-999999"),
                        number("abc"),
                        typed("b", "yes"),
                        text("#N/A")))
                .containsExactly(FAULT, FAULT, FAULT, FAULT, FAULT, FAULT, FAULT, FAULT, FAULT, "#N/A");
    }

    /** Such a program writes an empty value behind each of its formulas. */
    @Test
    void formulas_of_a_program_that_calculates_nothing_are_faults() {
        assertThat(texts(raw("", "<f>A1</f><v></v>"), raw("", "<f>A1</f><v/>"), formula("str", "")))
                .containsExactly(FAULT, FAULT, FAULT);
    }

    @Test
    void rows_are_told_by_their_numbers_and_empty_ones_are_none() {
        var book = new Workbook()
                .rowAt(3, "", text("id"), text("name"))
                .rowAt(4, "hidden=\"1\"", number("1"), text("a"))
                .rowAt(5, "", empty(), empty(), text(""))
                .rowAt(9, "", empty(), text("b"))
                .rowAt(10, "", empty(), empty())
                .rowAt(11, "");

        var opened = XlsxRows.open(new ByteArrayInputStream(book.bytes()), null);
        assertThat(opened.header()).containsExactly("id", "name");
        assertThat(all(opened)).containsExactly(new Row(4, List.of("1", "a")), new Row(9, List.of("", "b")));
    }

    @Test
    void cells_without_addresses_and_cells_left_out_are_where_they_belong() {
        var book = new Workbook().part("xl/worksheets/sheet0.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>
                <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row></sheetData></worksheet>""");

        assertThat(rows(book).getFirst().values()).containsExactly("", "1", "", "2");
    }

    @Test
    void the_first_visible_sheet_is_read() {
        var book = new Workbook()
                .hideFirst()
                .sheet("visible")
                .row(text("id"))
                .row(number("1"))
                .sheet("visible")
                .row(empty());

        assertThat(rows(book)).containsExactly(new Row(2, List.of("1")));
    }

    @Test
    void a_workbook_without_styles_and_texts_is_one() {
        var book = new Workbook()
                .row(inline("id"))
                .row(number("46053"))
                .part("xl/styles.xml", "")
                .part("xl/sharedStrings.xml", "")
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");

        assertThat(rows(book)).containsExactly(new Row(2, List.of("46053")));
    }

    private static Workbook book(Cell... cells) {
        return new Workbook()
                .texts("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
                .row(cells);
    }

    private static List<String> texts(Cell... cells) {
        var row = rows(book(cells)).getFirst();
        var texts = new ArrayList<>(row.values());
        row.faults().forEach((at, reason) -> {
            assertThat(texts.set(at, FAULT)).isEmpty();
            assertThat(reason).startsWith("holds a");
        });
        return texts;
    }

    private static List<Row> rows(Workbook book) {
        return rows(book, null);
    }

    private static List<Row> rows(Workbook book, @Nullable Character decimal) {
        return all(XlsxRows.open(new ByteArrayInputStream(book.bytes()), decimal));
    }

    private static List<Row> all(XlsxRows rows) {
        var all = new ArrayList<Row>();
        rows.forEachRemaining(all::add);
        return all;
    }
}
