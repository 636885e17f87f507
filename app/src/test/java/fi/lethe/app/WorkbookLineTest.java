// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.testing.Workbook.formula;
import static fi.lethe.testing.Workbook.number;
import static fi.lethe.testing.Workbook.text;
import static fi.lethe.testing.Workbook.typed;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.testing.Workbook;
import fi.lethe.testing.Workbook.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lethe import} of a workbook. */
class WorkbookLineTest {
    @TempDir
    private Path directory;

    @Test
    void rejected_rows_of_a_workbook_are_given_back_as_csv_and_taken_once_they_are_mended() throws IOException {
        var mapping = customersMapping("workbook-rejects");
        var file = write("customers.xlsx", customers());
        var rejects = directory.resolve("rejects.csv");

        var rehearsed = imported(file, "customers", mapping, "--dry-run");
        assertThat(rehearsed.out())
                .as(rehearsed.err())
                .contains("would be: 2 imported, 0 changed, 0 unchanged, 2 rejected = 4 rows");
        var first = imported(file, "customers", mapping, "--rejects", rejects.toString());

        assertThat(first.exitCode()).as(first.err()).isEqualTo(4);
        assertThat(first.out()).contains("2 imported, 0 changed, 0 unchanged, 2 rejected = 4 rows");
        assertThat(first.err())
                .contains("line 3 rejected: email is not an e-mail address")
                .contains("line 6 rejected: email holds an error such as #N/A");
        assertThat(Files.readString(rejects)).isEqualToNormalizingNewlines("""
                \uFEFFlethe-reason;nro;nimi;sposti;lisätty
                email is not an e-mail address;2;"Aho; ""Make"" Matti";ei-osoite;2025-12-24
                email holds an error such as #N/A in place of a value;007;Oona O;;2026-01-01
                """);
        Files.writeString(
                rejects,
                Files.readString(rejects)
                        .replace("ei-osoite", "make@example.fi")
                        .replace("Oona O;;", "Oona O;oona@example.fi;"));
        assertThat(imported(rejects, "customers", mapping).out())
                .contains("2 imported, 0 changed, 0 unchanged, 0 rejected = 2 rows");
        assertThat(imported(file, "customers", mapping).out())
                .contains("0 imported, 0 changed, 2 unchanged, 2 rejected");
    }

    @Test
    void a_workbook_is_known_by_how_it_begins_too() throws IOException {
        var mapping = customersMapping("workbook-unnamed");

        var done = imported(write("export", customers()), "customers", mapping);

        assertThat(done.out()).as(done.err()).contains("2 imported, 0 changed, 0 unchanged, 2 rejected = 4 rows");
    }

    @Test
    void a_mapping_is_proposed_for_a_workbook() throws IOException {
        var line = ImportLine.run(
                House.shared().as(Role.STAFF),
                write("customers.xlsx", new Workbook().texts("Asiakasnumero", "Nimi"))
                        .toString(),
                "--as",
                "customers",
                "--propose");

        assertThat(line.out()).as(line.err()).contains("Asiakasnumero:\n  - id\n", "Nimi: name");
    }

    @Test
    void what_is_no_workbook_is_told_before_anything_is_sent() throws IOException {
        var mapping = customersMapping("workbook-none");
        var old =
                Files.write(directory.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        var text = Files.writeString(directory.resolve("text.xlsx"), "nro;nimi\n");

        assertThat(imported(old, "customers", mapping).err()).contains("is no CSV but a workbook");
        assertThat(imported(Files.copy(old, directory.resolve("old.xlsx")), "customers", mapping)
                        .err())
                .contains("has a password");
        assertThat(imported(text, "customers", mapping).err()).contains("is no Excel workbook (.xlsx)");
    }

    @Test
    void invoices_and_their_lines_are_joined_from_two_workbooks() throws IOException {
        var who = customersMapping("workbook-lines");
        imported(write("who.xlsx", customers()), "customers", who);
        var invoices = write(
                "invoices.xlsx",
                new Workbook()
                        .texts("nro", "asiakas", "pvm", "summa")
                        .row(text("A1"), number("1"), number("46054", Style.DAY), number("42.5"))
                        .row(text("A2"), number("99"), number("46054", Style.DAY), number("30")));
        var mapping = Files.writeString(directory.resolve("invoices.yaml"), """
                from: workbook-lines
                columns: {nro: [id, order, invoice], asiakas: customer, pvm: orderedOn, summa: total,
                          lines.tuote: lineDescription, lines.kpl: lineQuantity, lines.hinta: lineUnitPrice}
                decimal: ","
                constants: {source: SHOP, obtainedOn: 2026-11-20, currency: EUR, paid: no}
                """);
        var lines = lines(formula("n", "12.5"));

        var done = imported(invoices, "invoices", mapping, "--lines", lines.toString());
        assertThat(done.out()).as(done.err()).contains("1 imported, 0 changed, 0 unchanged, 1 rejected = 2 rows");

        var faulty = imported(
                invoices,
                "invoices",
                mapping,
                "--lines",
                lines(typed("e", "#N/A")).toString());
        assertThat(faulty.exitCode()).isEqualTo(1);
        assertThat(faulty.err()).contains("line 3, column 4 of a workbook holds an error such as #N/A", "--lines");
    }

    private Path lines(Workbook.Cell price) throws IOException {
        return write(
                "lines.xlsx",
                new Workbook()
                        .texts("nro", "tuote", "kpl", "hinta")
                        .row(text("A1"), text("Hylly"), number("1"), number("30"))
                        .row(text("A1"), text("Kuljetus"), number("1"), price)
                        .row(text("A2"), text("Pöytä"), number("0.125"), number("240")));
    }

    private static Workbook customers() {
        return new Workbook()
                .texts("nro", "nimi", "sposti", "lisätty")
                .row(number("1.0"), text("Maija Meikäläinen"), text("maija@example.fi"), number("46015", Style.DAY))
                .row(number("2"), text("Aho; \"Make\" Matti"), text("ei-osoite"), number("46015", Style.FINNISH_DAY))
                .row()
                .row(number("3"), formula("str", "Liisa L"), text("liisa@example.fi"), text("24.12.2025"))
                .row(text("007"), text("Oona O"), typed("e", "#N/A"), number("46023", Style.DAY));
    }

    private Path customersMapping(String from) throws IOException {
        return Files.writeString(directory.resolve("customers.yaml"), """
                from: %s
                columns: {nro: id, nimi: name, sposti: email, lisätty: obtainedOn}
                constants: {source: SHOP}
                """.formatted(from));
    }

    private static ImportLine imported(Path file, String as, Path mapping, String... more) {
        var arguments = new ArrayList<>(List.of(file.toString(), "--as", as, "--mapping", mapping.toString()));
        arguments.addAll(List.of(more));
        return ImportLine.run(House.shared().as(Role.STAFF), arguments.toArray(String[]::new));
    }

    private Path write(String name, Workbook book) throws IOException {
        return Files.write(directory.resolve(name), book.bytes());
    }
}
