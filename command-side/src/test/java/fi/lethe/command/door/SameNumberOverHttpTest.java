// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.door.CreditOverHttpTest.settle;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A number is that of one order and one invoice of a customer, whatever became of them. */
class SameNumberOverHttpTest {
    private final String maija = registered();

    @Test
    void an_order_number_is_given_once() {
        ok(order("2026-1", ""));

        assertThat(problem(order("2026-1", ""))).isEqualTo("order-exists");
        assertThat(problem(order(" 2026-1 ", invoice("A-2")))).isEqualTo("order-exists");
        ok(order("2026-2", ""));
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void an_invoice_number_is_given_once_and_after_its_payment_too() {
        ok(order("2026-1", invoice("A-1")));
        assertThat(problem(order("2026-2", invoice("A-1")))).isEqualTo("invoice-exists");
        ok(settle(maija, "A-1", "PAID"));

        assertThat(problem(order("2026-1", invoice("A-1")))).isEqualTo("invoice-exists");
        assertThat(problem(order("2026-2", invoice("a-1")))).isEqualTo("invoice-exists");
    }

    @Test
    void a_credit_note_may_name_the_order_that_it_takes_back_but_has_a_number_of_its_own() {
        ok(order("2026-1", invoice("A-1")));

        ok(credit("2026-1", "C-1"));
        assertThat(problem(credit("2026-1", "C-1"))).isEqualTo("invoice-exists");
    }

    @Test
    void the_same_number_of_another_customer_is_another_number() {
        ok(order("2026-1", invoice("A-1")));

        assertThat(order(registered(), "2026-1", invoice("A-1")).statusCode()).isEqualTo(200);
    }

    @Test
    void of_the_same_order_sent_by_many_at_once_one_stands() throws Exception {
        onlyOne(() -> order("2026-1", invoice("A-1")).statusCode());
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void of_the_same_credit_note_sent_by_many_at_once_one_stands() throws Exception {
        ok(order("2026-1", invoice("A-1")));
        for (int note = 0; note < 5; note++) {
            var number = "C-" + note;
            onlyOne(() -> credit("2026-1", number).statusCode());
        }
        assertThat(entries()).isEqualTo(2 + 5);
    }

    @Test
    void a_double_click_is_answered_twice_and_stands_once() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<String> send = () -> {
            var answer = command("record-order", body(maija, "2026-1", invoice("A-1")), "Idempotency-Key", key);
            return answer.statusCode() + " " + answer.body();
        };
        try (var callers = Executors.newFixedThreadPool(8)) {
            var answers = callers.invokeAll(Collections.nCopies(8, send)).stream()
                    .map(each -> each.resultNow())
                    .distinct()
                    .toList();
            assertThat(answers).singleElement().asString().startsWith("200 ");
        }
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void a_refund_may_come_before_its_order_and_the_order_is_what_is_put_right() {
        ok(command("record-order", body(maija, "2026-1", invoice("R-1")).replace("12.90", "-1.00")));
        ok(order("2026-1", invoice("A-1")));
        ok(credit("2026-1", "C-1"));

        ok(rectify("order", "2026-1", "2026-2"));
        assertThat(problem(order("2026-2", ""))).isEqualTo("order-exists");
        ok(order("2026-1", ""));
    }

    private static void onlyOne(Callable<Integer> send) throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            var codes = callers.invokeAll(Collections.nCopies(8, send)).stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(codes).containsOnlyOnce(200).allMatch(code -> code == 200 || code == 409);
        }
    }

    @Test
    void a_number_is_put_right_to_none_that_is_given_and_may_be_put_back() {
        ok(order("2026-1", invoice("A-1")));
        ok(order("2026-2", invoice("A-2")));
        ok(settle(maija, "A-2", "PAID"));

        var order = rectify("order", "2026-1", "2026-2");
        assertThat(problem(order)).isEqualTo("order-exists");
        assertThat(json(order).at("/errors/0/pointer").asString()).isEqualTo("/order/newNumber");
        var invoice = rectify("invoice", "A-1", "A-2");
        assertThat(problem(invoice)).isEqualTo("invoice-exists");
        assertThat(json(invoice).at("/errors/0/pointer").asString()).isEqualTo("/invoice/newNumber");

        ok(rectify("order", "2026-1", "2026-3"));
        ok(rectify("order", "2026-3", "2026-1"));
        ok(rectify("order", "2026-1", "2026-3"));
        ok(order("2026-1", ""));
    }

    private HttpResponse<String> order(String number, String invoice) {
        return order(maija, number, invoice);
    }

    private static HttpResponse<String> order(String customer, String number, String invoice) {
        return command("record-order", body(customer, number, invoice));
    }

    private static String body(String customer, String number, String invoice) {
        return """
                {"customer": "%s", "order": "%s", "orderedOn": "2026-11-20", "lines": [],
                 "total": {"amount": "12.90", "currency": "EUR"}%s, "source": "WEB_SHOP", "obtainedOn": "2026-11-20"}""".formatted(customer, number, invoice);
    }

    private HttpResponse<String> credit(String order, String number) {
        return command("record-order", """
                {"customer": "%s", "order": "%s", "orderedOn": "2026-11-20", "lines": [],
                 "total": {"amount": "-1.00", "currency": "EUR"}, "invoice": {"number": "%s", "credits": "A-1"},
                 "source": "WEB_SHOP", "obtainedOn": "2026-11-20"}""".formatted(maija, order, number));
    }

    private static String invoice(String number) {
        return ", \"invoice\": {\"number\": \"" + number + "\"}";
    }

    private HttpResponse<String> rectify(String what, String number, String newNumber) {
        return command("rectify-data", """
                {"customer": "%s", "field": "%s", "%s": {"number": "%s", "newNumber": "%s"}, "ground": "WRONG",
                 "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-20"}""".formatted(
                        maija, "order".equals(what) ? "ORDER" : "BILLING", what, number, newNumber));
    }

    private int entries() {
        return TestHouse.bean(LedgerStore.class).stream(maija, 0, 1000).size();
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
