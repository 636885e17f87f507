// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.forget;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.flags;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credit notes and invoices of nothing, as older registers have them. */
class CreditImportOverHttpTest {
    private static final String COLUMNS = "nro;asiakas;pvm;summa;maksettu;maksupäivä;hyvittää\n";
    private static final String INVOICE = "7;1;1.2.2026;12,90;ei;;\n";
    private static final String CREDIT = "8;1;3.2.2026;-12,90;ei;;7\n";

    private final OlderRegister register = new OlderRegister();
    private final TestImport invoices = new TestImport("invoices", """
            {"from": "%s",
             "columns": {"nro": ["id", "order", "invoice"], "asiakas": ["customer"], "pvm": ["orderedOn"],
               "summa": ["total"], "maksettu": ["paid"], "maksupäivä": ["settledOn"], "hyvittää": ["credits"]},
             "constants": {"source": "SHOP", "currency": "EUR", "obtainedOn": "2026-11-20"}}""".formatted(register.name));

    @BeforeEach
    void there_is_a_customer() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
    }

    @Test
    void a_credit_note_settles_its_invoice_wherever_it_stands_in_the_file() {
        assertThat(counts(invoices.take(COLUMNS + CREDIT + INVOICE))).isEqualTo("2 0 0 0");

        assertThat(types(register.customer("1")))
                .containsExactly("CustomerRegistered", "OrderRecorded", "OrderRecorded", "InvoiceSettled");
        assertThat(counts(invoices.take(COLUMNS + CREDIT + INVOICE))).isEqualTo("0 0 2 0");
    }

    @Test
    void a_credit_note_whose_invoice_is_in_no_file_yet_is_rejected_with_what_to_do_and_taken_later() {
        var first = invoices.take(COLUMNS + CREDIT);
        assertThat(counts(first)).isEqualTo("0 0 0 1");
        assertThat(rejects(first).get(0).get("field").asString()).isEqualTo("credits");
        assertThat(rejects(first).get(0).get("reason").asString()).contains("import that one, then send this again");

        invoices.take(COLUMNS + INVOICE);

        assertThat(counts(invoices.take(COLUMNS + CREDIT))).isEqualTo("1 0 0 0");
        assertThat(types(register.customer("1"))).endsWith("OrderRecorded", "InvoiceSettled");
    }

    @Test
    void a_dry_run_says_of_credit_notes_what_the_import_then_does() {
        var unknown = "9;1;3.2.2026;-1,00;ei;;77\n";
        var rehearsed = invoices.rehearse(COLUMNS + CREDIT + INVOICE + unknown);
        var taken = invoices.take(COLUMNS + CREDIT + INVOICE + unknown);

        assertThat(counts(rehearsed)).isEqualTo("2 0 0 1").isEqualTo(counts(taken));
        assertThat(rejects(rehearsed)).isEqualTo(rejects(taken));
    }

    @Test
    void nothing_is_held_for_invoices_of_nothing_for_paid_ones_and_for_credit_notes() {
        var rows = """
                7;1;1.2.2026;12,90;kyllä;2.2.2026;
                8;1;3.2.2026;-12,90;kyllä;;7
                9;1;3.2.2026;0,00;ei;;
                10;1;3.2.2026;-5,00;ei;;
                """;
        var taken = invoices.take(COLUMNS + rows);

        assertThat(counts(taken)).isEqualTo("4 0 0 0");
        assertThat(flags(taken)).hasSize(1);
        assertThat(flags(taken).get(0).get("line").asInt()).isEqualTo(5);
        assertThat(counts(invoices.take(COLUMNS + rows))).isEqualTo("0 0 4 0");
        var maija = register.customer("1");
        forget(maija, "PT0S");
        assertThat(types(maija)).contains("KeysDestroyed");
        assertThat(OlderRegister.jdbc()
                        .sql("""
                                select count(*) from ledger.ledger_entry where stream_id = :stream and type = 'ErasureOrdered'
                                and convert_from(entry, 'UTF8') like '%"retained":[]%'""")
                        .param("stream", maija.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_credit_note_above_zero_is_rejected_with_its_field() {
        var taken = invoices.take(COLUMNS + INVOICE + CREDIT.replace("-12", "12"));

        assertThat(counts(taken)).isEqualTo("1 0 0 1");
        assertThat(rejects(taken).get(0).get("field").asString()).isEqualTo("total");
    }

    @Test
    void a_credit_note_of_more_than_its_invoice_is_rejected_and_the_rows_behind_it_are_taken() {
        var taken = invoices.take(COLUMNS + INVOICE + CREDIT.replace("-12,90", "-12,91") + CREDIT.replace("8;", "9;"));

        assertThat(counts(taken)).isEqualTo("2 0 0 1");
        assertThat(rejects(taken).get(0).get("reason").asString()).contains("more than the total of the invoice");
    }

    @Test
    void a_credit_note_that_names_a_credit_note_is_rejected_for_that() {
        var file = COLUMNS + INVOICE + CREDIT + "9;1;4.2.2026;-1,00;ei;;8\n";

        var taken = invoices.take(file);

        assertThat(counts(taken)).isEqualTo("2 0 0 1");
        assertThat(rejects(taken).get(0).get("reason").asString()).contains("is the number of a credit note");
    }
}
