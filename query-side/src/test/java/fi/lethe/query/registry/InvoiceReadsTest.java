// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestInvoice;
import fi.lethe.query.TestOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class InvoiceReadsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @ParameterizedTest
    @EnumSource(HowSettled.class)
    void a_reader_sees_how_an_invoice_ended(HowSettled how) {
        customer.register("Maija Meikäläinen", null);
        customer.order("2026-1001", "INV-7");
        long settled = customer.settle(TestInvoice.settled("INV-7", how));

        assertThat(read(settled).at("/billing/value/0/value/how").asString()).isEqualTo(how.code());
    }

    @Test
    void a_reader_sees_what_a_credit_note_credits_and_that_there_is_nothing_to_pay() {
        customer.register("Maija Meikäläinen", null);
        customer.order(TestOrder.free("2026-1001", "INV-7"));
        long position = customer.order(TestOrder.credit("C-8", "INV-7"));

        var answer = read(position);

        assertThat(answer.at("/billing/value/0/value/claim").asString()).isEqualTo("CREDIT");
        assertThat(answer.at("/billing/value/0/value/credits").asString()).isEqualTo("INV-7");
        assertThat(answer.at("/billing/value/1/value/claim").asString()).isEqualTo("NOTHING");
        assertThat(answer.at("/billing/value/1/value/settledAt").isNull()).isTrue();
        assertThat(answer.at("/billing/value/1/value/how").isNull()).isTrue();
    }

    @Test
    void a_reader_sees_the_day_of_an_invoice_where_it_is_not_that_of_the_order() {
        customer.register("Maija Meikäläinen", null);
        customer.order(TestOrder.of("2026-1001", "INV-7"));
        long position = customer.order(TestOrder.of("2026-1002", "INV-8").invoicedOn(TestCustomer.DAY.plusDays(4)));

        var answer = read(position);

        assertThat(answer.at("/billing/value/0/value/invoicedOn").asString()).isEqualTo("2026-11-24");
        assertThat(answer.at("/billing/value/1/value/invoicedOn").isNull()).isTrue();
    }

    private JsonNode read(long position) {
        return answer(Role.STAFF, "/api/registry/customers/" + customer.id() + "?after=" + position);
    }
}
