// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.INVOICES;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.OlderRegister.stored;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static fi.lethe.testing.Workbook.empty;
import static fi.lethe.testing.Workbook.formula;
import static fi.lethe.testing.Workbook.number;
import static fi.lethe.testing.Workbook.raw;
import static fi.lethe.testing.Workbook.text;
import static fi.lethe.testing.Workbook.typed;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.testing.Workbook;
import fi.lethe.testing.Workbook.Cell;
import fi.lethe.testing.Workbook.Style;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A register that comes as a workbook is the same as one that comes as CSV. */
class WorkbookImportOverHttpTest {
    private final OlderRegister register = new OlderRegister();

    @Test
    void rows_of_a_workbook_are_those_of_the_same_csv() {
        register.customers.take(HEADER + row("1", "maija@example.fi") + row("02", "toinen@example.fi"));
        var size = stored();

        var same = register.customers.takeWorkbook(customers()
                .row(customer(number("1.0"), text("maija@example.fi"), number("46015", Style.FINNISH_DAY)))
                .row(empty(), empty())
                .row(customer(text("02"), text("toinen@example.fi"), number("46015.75", Style.DAY_AND_TIME)))
                .row(empty()));

        assertThat(counts(same)).isEqualTo("0 0 2 0");
        assertThat(same.get("rows").asInt()).isEqualTo(2);
        assertThat(stored()).isEqualTo(size);
        var other = register.customers.takeWorkbook(
                customers().row(customer(number("1"), text("uusi@example.fi"), number("46016", Style.DAY))));
        assertThat(counts(other)).isEqualTo("0 1 0 0");
    }

    @Test
    void days_of_a_workbook_from_1904_are_the_days_that_it_shows() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));

        var same = register.customers.takeWorkbook(customers()
                .from1904("1")
                .row(customer(number("1"), text("maija@example.fi"), number("44553", Style.DAY))));

        assertThat(counts(same)).isEqualTo("0 0 1 0");
    }

    @Test
    void a_row_whose_cell_has_no_value_is_rejected_with_the_field_and_nothing_is_made_up() {
        var answer = register.customers.takeWorkbook(customers()
                .row(customer(number("1"), typed("e", "#N/A"), number("46015", Style.DAY)))
                .row(customer(number("2"), formula("e", "#REF!"), number("46015", Style.DAY)))
                .row(customer(raw("", "<f>A1+1</f>"), text("a@example.fi"), number("46015", Style.DAY)))
                .row(customer(number("4"), text("b@example.fi"), number("60", Style.DAY)))
                .row(customer(number("5"), text("c@example.fi"), number("46015")))
                .row(with(
                        customer(number("6"), text("d@example.fi"), number("46015", Style.DAY)),
                        10,
                        typed("e", "#N/A")))
                .row(with(
                        customer(number("7"), text("e@example.fi"), number("46015", Style.DAY)),
                        11,
                        typed("e", "#N/A"))));

        assertThat(rejects(answer)
                        .valueStream()
                        .map(row -> row.get("line") + " " + row.get("field").asString() + " "
                                + row.get("reason").asString().replaceFirst(";.*", ""))
                        .toList())
                .containsExactly(
                        "2 email holds an error such as #N/A in place of a value",
                        "3 email holds an error such as #N/A in place of a value",
                        "4 id holds a formula without a value",
                        "5 obtainedOn is not a day such as 24.12.2026 or 2026-12-24",
                        "6 obtainedOn is not a day such as 24.12.2026 or 2026-12-24",
                        "8  has a value for which the header has no name");
        assertThat(counts(answer)).as("an ignored column may hold anything").isEqualTo("1 0 0 6");
    }

    @Test
    void an_invoice_of_whose_lines_one_has_no_value_is_rejected_as_a_whole() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var book = new Workbook().texts(INVOICES.strip().split(";"));
        for (var price : new Cell[] {number("30"), number("12.5")}) {
            book.row(invoice("A1", price));
        }
        for (var price : new Cell[] {number("30"), typed("e", "#VALUE!")}) {
            book.row(invoice("A2", price));
        }

        var answer = register.invoices.takeWorkbook(book);

        assertThat(counts(answer)).isEqualTo("1 0 0 1");
        assertThat(rejects(answer).get(0).get("field").asString()).isEqualTo("lineUnitPrice");
        assertThat(rejects(answer).get(0).get("reason").asString()).startsWith("holds an error");
        var csv = INVOICES + "A1;1;1.2.2026;42,5;ei;Hylly;1;30\nA1;1;1.2.2026;42,5;ei;Hylly;1;12,5\n";
        assertThat(counts(register.invoices.take(csv))).isEqualTo("0 0 1 0");
    }

    @Test
    void the_media_type_decides_and_what_is_not_of_it_is_refused_with_a_remedy() {
        var csv = (HEADER + row("1", "maija@example.fi")).getBytes(StandardCharsets.UTF_8);
        var book = customers().bytes();
        var size = stored();
        for (var sent : new byte[][] {csv, "<html/>".getBytes(StandardCharsets.UTF_8)}) {
            unreadable(sent, FileForm.XLSX, "is no Excel workbook (.xlsx); open it in a spreadsheet program");
        }
        unreadable(book, "text/csv", "is no CSV but a workbook");
        assertThat(stored()).isEqualTo(size);
        var other = send(TestImport.authorized(TestImport.location(register.customers.begin(false)) + "/rows")
                .header("Content-Type", "application/vnd.ms-excel")
                .PUT(BodyPublishers.ofByteArray(book)));
        assertThat(other.statusCode()).isEqualTo(415);
    }

    @Test
    void an_import_whose_workbook_could_not_be_read_has_stopped() {
        var begun = register.customers.begin(false);
        var refused = register.customers.rows(begun, new byte[] {1}, FileForm.XLSX);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TestImport.state(TestImport.location(begun)).get("state").asString())
                .isEqualTo("STOPPED");
    }

    @Test
    void rejected_rows_of_a_workbook_are_given_back_as_csv() {
        var book = customers()
                .row(customer(number("1"), text("maija@example.fi"), number("46015", Style.DAY)))
                .row(customer(number("2"), typed("e", "#N/A"), number("46015", Style.DAY)));
        var taken = register.customers.takeWorkbook(book);

        var rejects =
                send(TestImport.authorized("/api/imports/" + taken.get("id").asString() + "/rejected-rows")
                        .header("Content-Type", FileForm.XLSX)
                        .POST(BodyPublishers.ofByteArray(book.bytes())));

        assertThat(rejects.body())
                .contains(
                        "email holds an error such as #N/A in place of a value;2;Meikäläinen;Maija;040 1234567;;Laukaantie 4;40320")
                .contains(";2025-12-24;x")
                .doesNotContain("maija@example.fi");
    }

    @Test
    void a_mapping_is_proposed_for_the_header_of_a_workbook() {
        var proposal = json(propose(customers().bytes()));

        assertThat(proposal.at("/columns/Asiakasnumero/0").asString()).isEqualTo("id");
        assertThat(proposal.at("/columns/Sähköposti/0").asString()).isEqualTo("email");
        assertThat(propose(new byte[0]).body()).contains("import-unreadable", "is no Excel workbook");
    }

    private static HttpResponse<String> propose(byte[] book) {
        return send(TestImport.authorized("/api/imports/proposals?as=customers")
                .header("Content-Type", FileForm.XLSX)
                .POST(BodyPublishers.ofByteArray(book)));
    }

    private void unreadable(byte[] sent, String mediaType, String words) {
        var answer = register.customers.rows(register.customers.begin(false), sent, mediaType);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asString()).endsWith("import-unreadable");
        assertThat(problem.get("detail").asString()).contains(words);
    }

    private static Workbook customers() {
        return new Workbook().texts(HEADER.strip().split(";"));
    }

    /** As {@link OlderRegister#row} has it. */
    private static Cell[] customer(Cell id, Cell email, Cell day) {
        return new Cell[] {
            id,
            text("Meikäläinen"),
            text("Maija"),
            text("040 1234567"),
            email,
            text("Laukaantie 4"),
            number("40320"),
            text("Jyväskylä"),
            formula("str", "Suomi"),
            day,
            text("x")
        };
    }

    private static Cell[] with(Cell[] cells, int at, Cell other) {
        var row = Arrays.copyOf(cells, Math.max(cells.length, at + 1));
        row[at] = other;
        return row;
    }

    private static Cell[] invoice(String id, Cell price) {
        return new Cell[] {
            text(id),
            number("1"),
            number("46054", Style.DAY),
            number("42.5"),
            typed("b", "0"),
            text("Hylly"),
            number("1"),
            price
        };
    }
}
