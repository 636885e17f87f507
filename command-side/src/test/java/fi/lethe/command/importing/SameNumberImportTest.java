// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.location;
import static fi.lethe.command.importing.TestImport.rejects;
import static fi.lethe.command.importing.TestImport.sending;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.NumbersForTests;
import fi.lethe.events.Role;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The numbers of invoices decide, whatever their ids in the older register are; rehearsed as it comes. */
class SameNumberImportTest {
    private static final String COLUMNS = "id;tilaus;lasku;asiakas;pvm;summa;maksettu;maksupvm\n";
    private static final String FIRST = "t1;T-1;A-1;1;1.2.2026;12,90;ei;\n";

    private final OlderRegister register = new OlderRegister();
    private final TestImport invoices = new TestImport("invoices", """
            {"from": "%s",
             "columns": {"id": ["id"], "tilaus": ["order"], "lasku": ["invoice"], "asiakas": ["customer"],
               "pvm": ["orderedOn"], "summa": ["total"], "maksettu": ["paid"], "maksupvm": ["settledOn"]},
             "constants": {"source": "SHOP", "currency": "EUR", "obtainedOn": "2026-11-20"}}""".formatted(register.name));

    @BeforeEach
    void two_customers() {
        register.customers.take(HEADER + row("1", "maija@example.fi") + row("2", "matti@example.fi"));
    }

    @Test
    void the_same_invoice_under_another_id_is_unchanged() {
        var file = FIRST + FIRST.replace("t1", "t2");

        assertThat(counts(invoices.rehearse(COLUMNS + file))).isEqualTo("1 0 1 0");
        assertThat(counts(invoices.take(COLUMNS + file))).isEqualTo("1 0 1 0");
        assertThat(counts(invoices.take(COLUMNS + FIRST.replace("t1", "t3")))).isEqualTo("0 0 1 0");
        assertThat(counts(invoices.take(COLUMNS + FIRST.replace("t1", "t2").replace("12,90", "12,9"))))
                .isEqualTo("0 0 1 0");
        assertThat(types(register.customer("1"))).containsExactly("CustomerRegistered", "OrderRecorded");
    }

    @Test
    void one_that_was_recorded_by_hand_and_paid_is_unchanged() {
        var maija = register.customer("1");
        assertThat(command("record-order", """
                {"customer": "%s", "order": "T-1", "orderedOn": "2026-02-01", "lines": [],
                 "total": {"amount": "12.90", "currency": "EUR"}, "invoice": {"number": "A-1"},
                 "source": "SHOP", "obtainedOn": "2026-11-20"}""".formatted(maija)).statusCode()).isEqualTo(200);
        assertThat(command("settle-invoice", """
                {"customer": "%s", "invoice": "A-1", "settledAt": "2026-02-05"}""".formatted(maija)).statusCode()).isEqualTo(200);

        assertThat(counts(invoices.take(COLUMNS + FIRST.replace("ei;", "kyllä;5.2.2026"))))
                .isEqualTo("0 0 1 0");
        assertThat(types(maija)).containsExactly("CustomerRegistered", "OrderRecorded", "InvoiceSettled");
    }

    @Test
    void its_payment_comes_in_under_the_other_id() {
        invoices.take(COLUMNS + FIRST);

        assertThat(counts(invoices.take(COLUMNS + FIRST.replace("t1", "t2").replace("ei;", "kyllä;5.2.2026"))))
                .isEqualTo("0 1 0 0");
        assertThat(types(register.customer("1"))).endsWith("InvoiceSettled");
    }

    @Test
    void one_that_says_otherwise_is_rejected_by_its_number() {
        var file = COLUMNS + FIRST + "t2;T-1;A-1;1;1.2.2026;99,00;ei;\n" + "t3;T-9;A-1;1;1.2.2026;12,90;ei;\n";

        var rehearsed = invoices.rehearse(file);
        assertThat(counts(rehearsed)).isEqualTo("1 0 0 2");
        var taken = invoices.take(file);
        assertThat(counts(taken)).isEqualTo("1 0 0 2");
        assertThat(rejects(taken)).isEqualTo(rejects(rehearsed));
        assertThat(rejects(taken).get(0).get("field").asString()).isEqualTo("invoice");
        assertThat(rejects(taken).get(1).get("reason").asString()).contains("another invoice of this customer");
    }

    @Test
    void a_further_invoice_of_an_order_comes_in() {
        var file = COLUMNS + FIRST + "t2;T-1;A-2;1;8.2.2026;5,00;ei;\n";

        assertThat(counts(invoices.rehearse(file))).isEqualTo("2 0 0 0");
        assertThat(counts(invoices.take(file))).isEqualTo("2 0 0 0");
        assertThat(counts(invoices.take(file))).isEqualTo("0 0 2 0");
        var others = file.replace("t1", "t3").replace("t2", "t4").replace("ei;", "kyllä;9.2.2026");
        assertThat(counts(invoices.rehearse(others))).isEqualTo("0 2 0 0");
        assertThat(counts(invoices.take(others))).isEqualTo("0 2 0 0");
        assertThat(counts(invoices.take(others))).isEqualTo("0 0 2 0");
    }

    @Test
    void the_number_of_another_customers_invoice_comes_in_and_is_flagged() {
        var file = COLUMNS + FIRST + "t2;T-2;a-1;2;1.2.2026;12,90;ei;\n";

        flagged(invoices.rehearse(file));
        flagged(invoices.take(file));
    }

    @Test
    void invoices_wait_while_nobody_knows_the_numbers_and_can_be_called_off_meanwhile() throws Exception {
        var numbers = bean(NumbersForTests.class);
        var token = tokenOf(Role.STAFF);
        numbers.become(false);
        try {
            var waiting = location(invoices.begin(false));
            var sent = sending(token, waiting, () -> bytes(COLUMNS + FIRST));
            Thread.sleep(1_000);
            assertThat(sent.isDone()).isFalse();
            assertThat(ImportCalledOffTest.stop(token, waiting).statusCode()).isEqualTo(200);
            assertThat(sent.get(20, TimeUnit.SECONDS).body()).contains("import-called-off");

            var again = sending(token, location(invoices.begin(false)), () -> bytes(COLUMNS + FIRST));
            Thread.sleep(500);
            assertThat(again.isDone()).isFalse();
            numbers.become(true);
            assertThat(counts(json(again.get(20, TimeUnit.SECONDS)))).isEqualTo("1 0 0 0");
        } finally {
            numbers.become(true);
        }
    }

    private static InputStream bytes(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void flagged(JsonNode answer) {
        assertThat(counts(answer)).isEqualTo("2 0 0 0");
        assertThat(answer.get("flagged").asInt()).isEqualTo(1);
    }
}
