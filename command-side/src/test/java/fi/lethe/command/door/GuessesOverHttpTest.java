// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.AccessTrail.payload;
import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.newToken;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static fi.lethe.command.door.FirstPersonOverHttpTest.settle;
import static fi.lethe.command.door.NobodyLearnsWhoIsKnownTest.told;
import static fi.lethe.command.door.RestrictionOverHttpTest.restrict;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.AccessTrail;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Role;
import fi.lethe.evidence.entry.LedgerEntry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tries invoice numbers with commands: rehearsed ones, and ones that are refused. */
class GuessesOverHttpTest {
    private static final String OPEN = "INV-1";
    private static final String SETTLED = "INV-2";
    private static final String UNKNOWN = "INV-3";

    private final String maija = registered();
    private final String guesser = newToken(Set.of(Role.STAFF));

    @BeforeEach
    void invoiced() {
        assertThat(order(maija, "2026-1", OPEN).statusCode()).isEqualTo(200);
        assertThat(order(maija, "2026-2", SETTLED).statusCode()).isEqualTo(200);
        assertThat(settle(maija, SETTLED).statusCode()).isEqualTo(200);
    }

    @Test
    void each_rehearsal_that_compares_a_number_is_a_view_of_its_customer() {
        var trail = new AccessTrail();

        assertThat(rehearsedPayment(OPEN).statusCode()).isEqualTo(200);
        assertThat(problem(rehearsedPayment(SETTLED))).isEqualTo("invoice-settled");
        assertThat(problem(rehearsedPayment(UNKNOWN))).isEqualTo("invoice-unknown");
        assertThat(problem(rehearsedOrder(OPEN, "12.90", ""))).isEqualTo("invoice-exists");
        assertThat(rehearsedOrder(UNKNOWN, "12.90", "").statusCode()).isEqualTo(200);
        assertThat(problem(rehearsedOrder("C-1", "-12.90", UNKNOWN))).isEqualTo("invoice-unknown");
        assertThat(problem(commandAs(
                        guesser,
                        "record-order/rehearsal",
                        body("C-1", "-12.90", OPEN).replace("EUR", "SEK"))))
                .isEqualTo("content-refused");

        assertThat(views(trail)).hasSize(7).allSatisfy(view -> {
            assertThat(payload(view).get("viewer").asString()).isEqualTo(view.actor());
            assertThat(payload(view).get("subjects").toString()).isEqualTo("[\"" + maija + "\"]");
            assertThat(view.purpose()).isEqualTo("order-handling");
        });
        assertThat(views(trail))
                .extracting(view -> payload(view).get("categories").toString())
                .containsOnly("[\"BILLING\"]", "[\"ORDERS\",\"BILLING\"]");
        assertThat(views(trail))
                .extracting(LedgerEntry::actor)
                .containsOnly(views(trail).getFirst().actor());
    }

    @Test
    void a_rehearsal_that_the_ledger_does_not_take_tells_nothing() throws SQLException {
        try (var holder = bean(Foundations.class).database().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select * from ledger.locked_head()");
            var right = rehearsedPayment(OPEN);
            holder.rollback();

            assertThat(problem(right)).isEqualTo("unavailable");
            assertThat(right.body()).doesNotContain("InvoiceSettled");
        }
    }

    @Test
    void a_rehearsal_that_compares_nothing_leaves_nothing() {
        var trail = new AccessTrail();

        command("forget-customer/rehearsal", FirstPersonOverHttpTest.forgetting(maija, "P7D"));
        assertThat(views(trail)).isEmpty();
    }

    @Test
    void a_number_that_was_looked_up_before_the_version_is_a_view_too() {
        var trail = new AccessTrail();

        var miss = sent("record-order", "If-Match", "\"99\"", body("C-1", "-0.10", UNKNOWN));

        assertThat(miss.statusCode()).isEqualTo(412);
        assertThat(views(trail)).hasSize(1);
    }

    @Test
    void used_keys_are_sent_with_other_bodies_twenty_times_a_minute() {
        var key = UUID.randomUUID().toString();
        assertThat(sent("settle-invoice", "Idempotency-Key", key, payment(OPEN)).statusCode())
                .isEqualTo(200);

        for (int guess = 0; guess < 20; guess++) {
            assertThat(problem(sent("settle-invoice", "Idempotency-Key", key, payment("INV-9" + guess))))
                    .isEqualTo("idempotency-key-reused");
        }

        assertThat(problem(sent("settle-invoice", "Idempotency-Key", key, payment("INV-99"))))
                .isEqualTo("too-many-reused-keys");
        assertThat(sent("settle-invoice", "Idempotency-Key", key, payment(OPEN)).statusCode())
                .as("the same again")
                .isEqualTo(200);
    }

    @Test
    void an_id_that_is_taken_is_refused_to_a_rehearsal_as_to_the_command_whatever_version_is_demanded() {
        var again = "{\"customer\":\"" + maija
                + "\",\"name\":{\"full\":\"Maija\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-20\"}";

        assertThat(problem(commandAs(guesser, "register-customer/rehearsal", again)))
                .isEqualTo("customer-exists");
        assertThat(problem(commandAs(guesser, "register-customer", again))).isEqualTo("customer-exists");
        assertThat(problem(sent("register-customer", "If-Match", "\"5\"", again)))
                .isEqualTo("stale-version");
    }

    private HttpResponse<String> sent(String command, String header, String value, String body) {
        return TestHouse.send(TestHouse.request("/api/commands/" + command)
                .header("Authorization", "Bearer " + guesser)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(body)));
    }

    private String payment(String invoice) {
        return "{\"customer\":\"%s\",\"invoice\":\"%s\",\"settledAt\":\"2026-11-22T10:00:00Z\"}"
                .formatted(maija, invoice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restrict-processing", "forget-customer"})
    void of_withheld_people_a_right_guess_and_a_wrong_one_are_answered_alike(String withholding) {
        withhold(withholding);
        var trail = new AccessTrail();

        var open = rehearsedPayment(OPEN);
        assertThat(problem(open)).isEqualTo("not-rehearsed");
        assertThat(told(rehearsedPayment(SETTLED))).isEqualTo(told(open));
        assertThat(told(rehearsedPayment(UNKNOWN))).isEqualTo(told(open));

        assertThat(told(rehearsedOrder(OPEN, "12.90", ""))).isEqualTo(told(rehearsedOrder(UNKNOWN, "12.90", "")));
        assertThat(told(rehearsedOrder("C-1", "-12.90", OPEN)))
                .isEqualTo(told(rehearsedOrder("C-1", "-12.90", UNKNOWN)));
        assertThat(views(trail)).as("nothing was compared").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"restrict-processing", "forget-customer"})
    void of_withheld_people_a_refused_payment_does_not_tell_whether_there_was_such_an_invoice(String withholding) {
        withhold(withholding);
        var trail = new AccessTrail();

        var unknown = settle(maija, UNKNOWN);
        assertThat(problem(unknown)).isEqualTo("invoice-unknown");
        assertThat(told(settle(maija, SETTLED))).isEqualTo(told(unknown));
        assertThat(views(trail)).hasSize(2);
        assertThat(settle(maija, OPEN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restrict-processing", "forget-customer"})
    void of_withheld_people_a_refused_credit_note_does_not_tell_what_it_names(String withholding) {
        assertThat(command("record-order", body("C-1", "-1.00", OPEN)).statusCode())
                .isEqualTo(200);
        withhold(withholding);
        var trail = new AccessTrail();

        var unknown = undeclaredCredit(UNKNOWN);
        assertThat(problem(unknown))
                .isEqualTo(withholding.equals("forget-customer") ? "erasure-ordered" : "processing-restricted");
        for (var number : new String[] {OPEN, SETTLED, "C-1"}) {
            assertThat(told(undeclaredCredit(number))).as(number).isEqualTo(told(unknown));
        }
        assertThat(views(trail)).as("nothing was told").isEmpty();
    }

    private HttpResponse<String> undeclaredCredit(String credits) {
        return command("record-order", body("C-2", "-1.00", credits).replace("\"exception\":\"LEGAL_CLAIM\",", ""));
    }

    @Test
    void each_command_that_is_refused_for_its_number_is_a_view_of_its_customer() {
        var trail = new AccessTrail();

        assertThat(problem(settle(maija, UNKNOWN))).isEqualTo("invoice-unknown");
        assertThat(problem(settle(maija, SETTLED))).isEqualTo("invoice-settled");
        assertThat(problem(order(maija, "2026-3", OPEN))).isEqualTo("invoice-exists");

        assertThat(views(trail)).hasSize(3);
    }

    @Test
    void an_account_rehearses_so_often_in_a_minute_and_is_told_when_again() throws Exception {
        Callable<HttpResponse<String>> guess = () -> rehearsedPayment(UNKNOWN);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var refused = threads.invokeAll(Collections.nCopies(3 * Guesses.MOST_REHEARSED, guess)).stream()
                    .map(each -> each.resultNow())
                    .filter(answer -> answer.statusCode() == 429)
                    .toList();

            assertThat(refused).isNotEmpty().allSatisfy(answer -> {
                assertThat(problem(answer)).isEqualTo("too-many-rehearsals");
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                        .isBetween(1L, 61L);
            });
        }
    }

    private void withhold(String command) {
        var done = command.equals("forget-customer") ? forget(maija, "P7D") : restrict(maija, "ACCURACY_CONTESTED");
        assertThat(done.statusCode()).isEqualTo(200);
    }

    private List<LedgerEntry> views(AccessTrail trail) {
        return trail.of("PersonalDataViewed", maija);
    }

    private HttpResponse<String> rehearsedPayment(String invoice) {
        return commandAs(
                guesser,
                "settle-invoice/rehearsal",
                "{\"customer\":\"%s\",\"invoice\":\"%s\",\"settledAt\":\"2026-11-22T10:00:00Z\"}"
                        .formatted(maija, invoice));
    }

    private HttpResponse<String> rehearsedOrder(String invoice, String total, String credits) {
        return commandAs(guesser, "record-order/rehearsal", body(invoice, total, credits));
    }

    private String body(String invoice, String total, String credits) {
        return """
                {"customer":"%s","order":"2026-9","orderedOn":"2026-11-20","exception":"LEGAL_CLAIM",
                 "lines":[{"description":"Kirja","quantity":1,"unitPrice":"12.90"}],
                 "total":{"amount":"%s","currency":"EUR"},
                 "invoice":{"number":"%s","billTo":{"name":"Maija"}%s},
                 "source":"WEB_SHOP","obtainedOn":"2026-11-20"}""".formatted(maija, total, invoice, credits.isEmpty() ? "" : ",\"credits\":\"" + credits + "\"");
    }
}
