// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices end by payment, by credit, or because nobody expects them any more; and some never wait for anything. */
class CreditOverHttpTest {
    private final String maija = registered();

    @Test
    void a_credit_note_that_covers_an_open_invoice_settles_it_and_nothing_is_held() {
        ok(invoice("INV-7", "12.90"));

        ok(credit("C-8", "-12.90", "inv-7 "));

        assertThat(events()).containsExactly("CustomerRegistered", "OrderRecorded", "OrderRecorded", "InvoiceSettled");
        assertThat(lastEntry()).contains("\"how\":\"CREDITED\"").doesNotContain("12.90");
        assertThat(problem(settle(maija, "INV-7", "PAID"))).isEqualTo("invoice-settled");
        assertForgottenWhole();
    }

    @Test
    void an_invoice_stays_open_until_its_credit_notes_together_cover_it() {
        ok(invoice("INV-7", "12.90"));

        ok(credit("C-8", "-6", "INV-7"));
        assertThat(events()).doesNotContain("InvoiceSettled");
        ok(credit("C-9", "-6.90", "INV-7"));
        assertThat(events()).endsWith("OrderRecorded", "InvoiceSettled");
        ok(credit("C-10", "-1", "INV-7"));

        assertThat(events().stream().filter("InvoiceSettled"::equals)).hasSize(1);
    }

    @Test
    void an_invoice_whose_number_and_total_were_put_right_is_credited_under_what_stands_now() {
        ok(invoice("INV-7", "12.90"));
        ok(credit("C-8", "-6", "INV-7"));
        ok(command("rectify-data", """
                {"customer": "%s", "field": "BILLING", "ground": "WRONG", "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-21",
                 "invoice": {"number": "INV-7", "newNumber": "INV-77", "total": {"amount": "10.00", "currency": "EUR"}}}""".formatted(maija)));

        assertThat(problem(credit("C-9", "-4", "INV-7"))).isEqualTo("invoice-unknown");
        assertThat(problem(credit("C-9", "-10.01", "INV-77"))).isEqualTo("content-refused");
        ok(credit("C-9", "-4", "INV-77"));
        assertThat(events()).endsWith("OrderRecorded", "InvoiceSettled");
    }

    @Test
    void an_invoice_that_is_credited_in_part_goes_on_being_held() {
        ok(invoice("INV-7", "12.90"));
        ok(credit("C-8", "-12.89", "INV-7"));

        var answer = json(forget(maija, "PT0S"));

        assertThat(answer.get("state").asString()).isEqualTo("PARTLY_FORGOTTEN");
        ok(settle(maija, "INV-7", "WRITTEN_OFF"));
    }

    @Test
    void a_paid_invoice_and_its_credit_note_hold_nothing() {
        ok(invoice("INV-7", "12.90"));
        ok(settle(maija, "INV-7", "PAID"));
        ok(credit("C-8", "-12.90", "INV-7"));

        assertThat(problem(settle(maija, "C-8", "PAID"))).isEqualTo("nothing-to-pay");
        assertForgottenWhole();
    }

    @ParameterizedTest
    @CsvSource({"0.00, EUR", "-0.00, EUR", "0, JPY", "-12.90, EUR", "-1290, JPY"})
    void who_owes_nothing_is_held_for_nothing(String total, String currency) {
        ok(record("INV-7", total, currency, null));

        assertThat(problem(settle(maija, "INV-7", "PAID"))).isEqualTo("nothing-to-pay");
        assertForgottenWhole();
    }

    @Test
    void lines_below_zero_make_no_credit_note_of_an_invoice_that_is_to_be_paid() {
        ok(command("record-order", """
                {"customer": "%s", "order": "1", "orderedOn": "2026-11-20",
                 "lines": [{"description": "Kirja", "quantity": 1, "unitPrice": "15.90"},
                           {"description": "Alennus", "quantity": -1, "unitPrice": "3.00"}],
                 "total": {"amount": "12.90", "currency": "EUR"}, "invoice": {"number": "INV-7"},
                 "source": "WEB_SHOP", "obtainedOn": "2026-11-20"}""".formatted(maija)));

        assertThat(json(forget(maija, "P3D")).get("retained").toString()).contains("OPEN_INVOICE");
        ok(settle(maija, "INV-7", "PAID"));
    }

    @ParameterizedTest
    @CsvSource({"CREDITED", "WRITTEN_OFF", "PAID"})
    void an_open_invoice_ends_in_each_of_three_ways(String how) {
        ok(invoice("INV-7", "12.90"));

        ok(settle(maija, "INV-7", how));

        assertThat(lastEntry()).contains("\"how\":\"" + how + "\"");
        assertForgottenWhole();
    }

    @Test
    void a_payment_that_does_not_say_how_was_paid_and_another_word_is_refused() {
        ok(invoice("INV-7", "12.90"));

        var answer = settle(maija, "INV-7", "FORGIVEN");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/how").contains("WRITTEN_OFF");
        ok(FirstPersonOverHttpTest.settle(maija, "INV-7"));
        assertThat(lastEntry()).contains("\"how\":\"PAID\"");
    }

    @Test
    void a_credit_note_of_an_invoice_that_nobody_knows_is_refused_with_its_place() {
        var answer = credit("C-8", "-12.90", "INV-7");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problem(answer)).isEqualTo("invoice-unknown");
        assertThat(pointer(answer)).isEqualTo("/invoice/credits");
        assertThat(events()).containsExactly("CustomerRegistered");
    }

    @ParameterizedTest
    @CsvSource({
        "C-8, 12.90, EUR, INV-7, /total/amount",
        "inv-7, -12.90, EUR, INV-7, /invoice/credits",
        "C-8, -12.90, SEK, INV-7, /total/currency",
        "C-8, -12.91, EUR, INV-7, /total/amount",
        "C-8, -0.01, EUR, INV-0, /total/amount",
        "C-8, -1, EUR, c-1, /invoice/credits"
    })
    void a_credit_note_that_cannot_be_meant_is_refused_with_its_place_also_when_its_invoice_has_ended(
            String number, String total, String currency, String credited, String pointer) {
        ok(invoice("INV-7", "12.90"));
        ok(invoice("INV-0", "0"));
        ok(credit("C-1", "-1", "INV-7"));
        var whileOpen = record(number, total, currency, credited);
        ok(settle(maija, "INV-7", "WRITTEN_OFF"));
        var ended = record(number, total, currency, credited);

        for (var answer : List.of(whileOpen, ended)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(pointer(answer)).isEqualTo(pointer);
        }
    }

    @Test
    void what_may_not_be_read_of_an_invoice_is_not_told_by_a_refusal() {
        ok(invoice("INV-7", "12.90"));
        ok(command("restrict-processing", "{\"customer\":\"" + maija + "\",\"ground\":\"ACCURACY_CONTESTED\"}"));

        var answers = Stream.of("-12.90", "-12.91")
                .map(total -> credit("C-8", total, "INV-7").body());

        assertThat(answers.distinct()).hasSize(1).first().asString().contains("restricted");
    }

    @Test
    void a_credit_note_does_not_reopen_a_relationship_that_has_ended() {
        ok(invoice("INV-7", "12.90"));
        ok(command("end-customer-relationship", "{\"customer\":\"" + maija + "\",\"endedOn\":\"2026-11-20\"}"));

        ok(credit("C-8", "-12.90", "INV-7"));

        assertThat(events()).doesNotContain("CustomerRelationshipReopened").endsWith("InvoiceSettled");
    }

    @Test
    void a_credit_note_that_demands_a_version_is_taken_for_that_one_only() {
        ok(invoice("INV-7", "12.90"));
        var body = body(maija, "C-8", "-12.90", "EUR", "INV-7");

        assertThat(problem(command("record-order", body, "If-Match", "\"1\""))).isEqualTo("stale-version");
        ok(command("record-order", body, "If-Match", "\"2\""));
        assertThat(events()).endsWith("InvoiceSettled");
    }

    @Test
    void a_rehearsed_credit_note_says_that_it_would_settle() {
        ok(invoice("INV-7", "12.90"));

        var answer = command("record-order/rehearsal", body(maija, "C-8", "-12.90", "EUR", "INV-7"));

        assertThat(json(answer).get("events").toString()).isEqualTo("[\"OrderRecorded\",\"InvoiceSettled\"]");
        assertThat(events()).hasSize(2);
    }

    @Test
    void of_many_credit_notes_at_once_the_one_that_completes_the_sum_settles() throws Exception {
        ok(invoice("INV-7", "12.00"));

        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> notes = IntStream.range(0, 4)
                    .<Callable<HttpResponse<String>>>mapToObj(each -> () -> untilTaken("C-" + each, "-3.00", "INV-7"))
                    .toList();
            for (var each : threads.invokeAll(notes)) {
                answers.add(each.get());
            }
        }

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(events().stream().filter("InvoiceSettled"::equals)).hasSize(1);
        assertThat(events()).endsWith("InvoiceSettled");
    }

    /** A customer whom many change at the same time may ask for another try; that is no refusal. */
    private HttpResponse<String> untilTaken(String number, String total, String credited) {
        var answer = credit(number, total, credited);
        while (answer.statusCode() == 409 && problem(answer).equals("concurrent-change")) {
            answer = credit(number, total, credited);
        }
        return answer;
    }

    private void assertForgottenWhole() {
        var answer = json(forget(maija, "PT0S"));
        assertThat(answer.get("retained").toString()).isEqualTo("[]");
        assertThat(answer.get("state").asString()).isEqualTo("FORGOTTEN");
    }

    private HttpResponse<String> invoice(String number, String total) {
        return record(number, total, "EUR", null);
    }

    private HttpResponse<String> credit(String number, String total, String credited) {
        return credit(maija, number, total, credited);
    }

    static HttpResponse<String> credit(String customer, String number, String total, String credited) {
        return command("record-order", body(customer, number, total, "EUR", credited));
    }

    private HttpResponse<String> record(String number, String total, String currency, @Nullable String credited) {
        return command("record-order", body(maija, number, total, currency, credited));
    }

    private static String body(
            String customer, String number, String total, String currency, @Nullable String credited) {
        return """
                {"customer": "%s", "order": "%s", "orderedOn": "2026-11-20", "lines": [],
                 "total": {"amount": "%s", "currency": "%s"}, "invoice": {"number": "%s"%s},
                 "source": "WEB_SHOP", "obtainedOn": "2026-11-20"}""".formatted(
                        customer,
                        number,
                        total,
                        currency,
                        number,
                        credited == null ? "" : ", \"credits\": \"" + credited + "\"");
    }

    static HttpResponse<String> settle(String customer, String invoice, String how) {
        return command("settle-invoice", """
                {"customer": "%s", "invoice": "%s", "settledAt": "2026-11-22T10:00:00Z", "how": "%s"}""".formatted(customer, invoice, how));
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String pointer(HttpResponse<String> answer) {
        return json(answer).get("errors").get(0).get("pointer").asString();
    }

    private List<String> events() {
        return entries().stream()
                .map(EntryParser::parse)
                .map(entry -> entry.type())
                .toList();
    }

    private String lastEntry() {
        return new String(entries().getLast(), StandardCharsets.UTF_8);
    }

    private List<byte[]> entries() {
        return TestHouse.bean(LedgerStore.class).stream(maija, 0, 1000).stream()
                .map(stored -> requireNonNull(stored.entry()))
                .toList();
    }
}
