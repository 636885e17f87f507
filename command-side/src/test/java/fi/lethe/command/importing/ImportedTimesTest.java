// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.JSON;
import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A row with a day that nobody can mean is rejected by its line and field; the others come in (field case 01). */
class ImportedTimesTest {
    private static final String HEADER = "nro;asiakas;pvm;erapvm;summa;maksettu;maksupvm\n";

    private final OlderRegister register = new OlderRegister();
    private final TestImport invoices = new TestImport("invoices", """
            {"from": "%s",
             "columns": {"nro": ["id", "order", "invoice"], "asiakas": ["customer"], "pvm": ["orderedOn"],
               "erapvm": ["dueOn"], "summa": ["total"], "maksettu": ["paid"], "maksupvm": ["settledOn"]},
             "constants": {"source": "LEGACY_REGISTER", "currency": "EUR", "obtainedOn": "2026-11-20"}}""".formatted(register.name));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-11-30",
                "-0001-11-30 00:00:00",
                "0000-00-00",
                "0000-00-00 00:00:00",
                "0000-01-01",
                "0001-01-01",
                "1.1.1",
                "31.12.1899",
                "30.2.2026",
                "2026-02-30",
                "99999-01-01",
                "+99999-01-01",
                "1.1.+12026",
                "9999-12-31",
                "+294277-01-01"
            })
    void a_row_with_a_day_that_nobody_can_mean_is_rejected_by_its_line_and_field(String day) {
        register.customers.take(OlderRegister.HEADER + OlderRegister.row("1", "maija@example.fi"));
        var rows = "A1;1;" + day + ";;10,00;ei;\n"
                + "A2;1;1.2.2024;" + day + ";10,00;ei;\n"
                + "A3;1;1.2.2024;;10,00;kyllä;" + day + "\n"
                + "A4;1;1.2.2024;1.3.2024;10,00;kyllä;2.2.2024\n";

        var answer = invoices.take(HEADER + rows);

        assertThat(counts(answer)).isEqualTo("1 0 0 3");
        assertThat(rejects(answer).valueStream().map(row -> row.get("line") + " " + row.get("field")))
                .containsExactly("2 \"orderedOn\"", "3 \"dueOn\"", "4 \"settledOn\"");
        assertThat(types(register.customer("1")))
                .containsExactly("CustomerRegistered", "OrderRecorded", "InvoiceSettled");
    }

    @Test
    void the_rows_from_the_field_stop_nothing() throws IOException {
        var field = Path.of(String.valueOf(System.getenv("LETHE_SHARED")), "data/field");
        Assumptions.assumeTrue(
                Files.exists(field), "no rows from the field: set LETHE_SHARED to the folder that holds them");

        var customers =
                shared(field.resolve("01-customers.json")).take(Files.readString(field.resolve("01-customers.csv")));
        var paid = shared(field.resolve("01-invoices-zero-date.json"))
                .take(Files.readString(field.resolve("01-invoices-zero-date.csv")));

        assertThat(counts(customers)).isEqualTo("1 0 0 0");
        assertThat(counts(paid)).isEqualTo("0 0 0 1");
        assertThat(rejects(paid).get(0).get("field").asString()).isEqualTo("settledOn");
        assertThat(types(register.customer("1"))).containsExactly("CustomerRegistered");
    }

    /** The mapping of the field as it stands, into a register of its own. */
    private TestImport shared(Path file) throws IOException {
        var begin = JSON.readTree(Files.readString(file));
        ((ObjectNode) begin.get("mapping")).put("from", register.name);
        return new TestImport(begin.get("as").asString(), begin.get("mapping").toString());
    }
}
