// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were rejected are given back, to be mended and sent again. */
class RejectsFileTest {
    @TempDir
    private Path directory;

    @Test
    void rejected_rows_are_given_back_with_reasons_and_taken_once_they_are_mended() throws Exception {
        var mapping = write("customers.yaml", """
                from: rejects-of-customers
                columns: {nro: id, nimi: name, sposti: email, lisätty: obtainedOn}
                constants: {source: SHOP}
                """);
        var file = write("customers.csv", """
                nro;nimi;sposti;lisätty
                1;Maija Meikäläinen;maija@example.fi;24.12.2025
                2;"Aho; ""Make"" Matti";ei-osoite;24.12.2025
                3;Liisa
                4;Åke Ylönen;ake@example.fi;24.12.2025;liikaa
                007;Oona O;oona@example.fi;1.1.2026
                """);
        var rejects = directory.resolve("rejects.csv");

        var first = imported(file, mapping, rejects);

        assertThat(first.exitCode()).as(first.err()).isEqualTo(4);
        assertThat(first.out()).contains("2 imported, 0 changed, 0 unchanged, 3 rejected = 5 rows");
        assertThat(Files.readString(rejects)).isEqualToNormalizingNewlines("""
                \uFEFFlethe-reason;nro;nimi;sposti;lisätty
                email is not an e-mail address;2;"Aho; ""Make"" Matti";ei-osoite;24.12.2025
                obtainedOn is required;3;Liisa
                has a value for which the header has no name;4;Åke Ylönen;ake@example.fi;24.12.2025;liikaa
                """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)))
                .isEqualTo("rw-------");

        var same = imported(rejects, mapping, directory.resolve("rejects-2.csv"));
        assertThat(same.out()).contains("0 imported, 0 changed, 0 unchanged, 3 rejected = 3 rows");
        Files.writeString(
                rejects,
                Files.readString(rejects)
                        .replace("ei-osoite", "make@example.fi")
                        .replace(";liikaa", ""));
        var mended = imported(rejects, mapping, directory.resolve("rejects-3.csv"));
        assertThat(mended.out()).contains("2 imported, 0 changed, 0 unchanged, 1 rejected = 3 rows");
        assertThat(imported(file, mapping, rejects).err()).contains("is there already");
    }

    @Test
    void an_invoice_is_given_back_with_all_its_lines() throws Exception {
        var customers = write("who.csv", "nro;nimi\n1;Maija Meikäläinen\n");
        var who = write("who.yaml", """
                from: rejects-of-invoices
                columns: {nro: id, nimi: name}
                constants: {source: SHOP, obtainedOn: 2026-11-20}
                """);
        imported(customers, who, directory.resolve("none.csv"));
        assertThat(directory.resolve("none.csv")).as("nothing was rejected").doesNotExist();
        var invoices = write("invoices.csv", "nro;asiakas;pvm;summa\nA1;1;1.2.2026;30,00\nA2;9;1.2.2026;30,00\n");
        var lines = write("lines.csv", "nro;tuote;kpl;hinta\nA1;Hylly;1;30,00\nA2;Hylly;1;10,00\nA2;Pöytä;1;20,00\n");
        var mapping = write("invoices.yaml", """
                from: rejects-of-invoices
                columns: {nro: [id, order, invoice], asiakas: customer, pvm: orderedOn, summa: total,
                          lines.tuote: lineDescription, lines.kpl: lineQuantity, lines.hinta: lineUnitPrice}
                constants: {source: SHOP, obtainedOn: 2026-11-20, currency: EUR, paid: no}
                """);
        var rejects = directory.resolve("rejected-invoices.csv");

        var first = ImportLine.run(
                House.shared().as(Role.STAFF),
                invoices.toString(),
                "--lines",
                lines.toString(),
                "--as",
                "invoices",
                "--mapping",
                mapping.toString(),
                "--rejects",
                rejects.toString());

        assertThat(first.out()).as(first.err()).contains("1 imported, 0 changed, 0 unchanged, 1 rejected = 2 rows");
        Files.writeString(rejects, Files.readString(rejects).replace(",9,", ",1,"));
        var mended = ImportLine.run(
                House.shared().as(Role.STAFF), rejects.toString(), "--as", "invoices", "--mapping", mapping.toString());
        assertThat(mended.out()).as(mended.err()).contains("1 imported, 0 changed, 0 unchanged, 0 rejected = 1 row;");
    }

    private static ImportLine imported(Path file, Path mapping, Path rejects) {
        return ImportLine.run(
                House.shared().as(Role.STAFF),
                file.toString(),
                "--as",
                "customers",
                "--mapping",
                mapping.toString(),
                "--rejects",
                rejects.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
