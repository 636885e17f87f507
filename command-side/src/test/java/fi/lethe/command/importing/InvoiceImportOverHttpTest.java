// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.INVOICES;
import static fi.lethe.command.importing.OlderRegister.NUMBERED;
import static fi.lethe.command.importing.OlderRegister.awaitTombstone;
import static fi.lethe.command.importing.OlderRegister.forget;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvoiceImportOverHttpTest {
    private final OlderRegister register = new OlderRegister();

    @Test
    void invoices_come_in_with_their_lines_and_are_settled_when_the_file_says_so() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var open = "7;1;1.2.2026;12,90;ei;Kirjahylly;1;10,00\n7;1;1.2.2026;12,90;ei;Ruuvi;29;0,10\n";

        assertThat(counts(register.invoices.take(INVOICES + open))).isEqualTo("1 0 0 0");
        assertThat(counts(register.invoices.take(INVOICES + open))).isEqualTo("0 0 1 0");
        assertThat(counts(register.invoices.take(INVOICES + open.replace("ei", "kyllä"))))
                .isEqualTo("0 1 0 0");
        assertThat(counts(register.invoices.take(INVOICES + open.replace("ei", "kyllä"))))
                .isEqualTo("0 0 1 0");
        assertThat(counts(register.invoices.take(INVOICES + open))).isEqualTo("0 0 0 1");
        assertThat(counts(register.invoices.take(INVOICES + open.replace("12,90", "13,00"))))
                .isEqualTo("0 0 0 1");
        assertThat(counts(register.invoices.take(INVOICES + open.replace("ei", "ehkä"))))
                .isEqualTo("0 0 0 1");
        assertThat(types(register.customer("1")))
                .containsExactly("CustomerRegistered", "OrderRecorded", "InvoiceSettled");
    }

    @Test
    void a_changed_invoice_is_rectified_each_time_it_changes() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var open = "7;1;1.2.2026;12,90;ei;Kirjahylly;1;10,00\n7;1;1.2.2026;12,90;ei;Ruuvi;29;0,10\n";
        register.invoices.take(INVOICES + open);
        var dearer = INVOICES + open.replace("12,90", "13,00");

        assertThat(counts(register.invoices.take(dearer))).isEqualTo("0 1 0 0");
        assertThat(counts(register.invoices.take(dearer))).isEqualTo("0 0 1 0");
        assertThat(counts(register.invoices.take(INVOICES + open))).isEqualTo("0 1 0 0");
        assertThat(counts(register.invoices.take(dearer.replace("ei", "kyllä"))))
                .isEqualTo("0 1 0 0");
        assertThat(counts(register.invoices.take(dearer.replace("ei", "kyllä"))))
                .isEqualTo("0 0 1 0");
        assertThat(types(register.customer("1")))
                .containsExactly(
                        "CustomerRegistered",
                        "OrderRecorded",
                        "OrderRectified",
                        "InvoiceRectified",
                        "OrderRectified",
                        "InvoiceRectified",
                        "OrderRectified",
                        "InvoiceRectified",
                        "InvoiceSettled");
    }

    @Test
    void a_changed_number_is_refused_with_the_remedy() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        register.numbered.take(NUMBERED + "t1;7;1;1.2.2026;12,90;ei\n");

        var answer = register.numbered.take(NUMBERED + "t1;8;1;1.2.2026;12,90;ei\n");

        assertThat(counts(answer)).isEqualTo("0 0 0 1");
        assertThat(rejects(answer).get(0).get("field").asString()).isEqualTo("order");
        assertThat(rejects(answer).toString()).contains("rectify the number here first");
    }

    @Test
    void a_changed_invoice_of_somebody_forgotten_in_part_is_refused_and_its_payment_comes_in_later() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var open = INVOICES + "7;1;1.2.2026;12,90;ei;Kirjahylly;1;12,90\n";
        register.invoices.take(open);
        forget(register.customer("1"), "PT0S");

        assertThat(counts(register.invoices.take(open.replace("12,90", "13,00"))))
                .isEqualTo("0 0 0 1");
        assertThat(counts(register.invoices.take(open.replace("ei", "kyllä")))).isEqualTo("0 1 0 0");
    }

    @Test
    void the_payment_of_a_partly_forgotten_customers_invoice_comes_in() throws InterruptedException {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var open = "7;1;1.2.2026;12,90;ei;Kirjahylly;1;12,90\n";
        register.invoices.take(INVOICES + open);
        var maija = register.customer("1");
        forget(maija, "PT0S");
        awaitTombstone(maija);

        assertThat(counts(register.invoices.take(INVOICES + open.replace("ei", "kyllä"))))
                .isEqualTo("0 1 0 0");
        assertThat(types(maija)).contains("InvoiceSettled");
    }

    @Test
    void whether_invoices_are_paid_is_never_assumed() {
        var silent = new TestImport("invoices", """
                {"from": "%s", "columns": {"Laskunumero": ["id", "order", "invoice"], "Asiakasnumero": ["customer"],
                   "Laskupäivä": ["orderedOn"], "Summa": ["total"]},
                 "constants": {"source": "SHOP", "currency": "EUR", "obtainedOn": "2026-11-20"}}""".formatted(register.name));

        var answer = silent.begin(false);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("paid");
    }
}
