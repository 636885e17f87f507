// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CustomerRevisionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void an_order_without_an_invoice_was_never_invoiced_and_claimed_nothing() {
        var order = earlier("null");

        assertThat(order.get("claim").isNull()).isTrue();
        assertThat(order.get("credits").isNull()).isTrue();
        assertThat(order.get("invoicedOn").isNull()).isTrue();
        assertThat(order.get("financialYearEndsOn").stringValue()).isEqualTo("2025-12-31");
    }

    @Test
    void an_invoiced_one_asked_to_be_paid_on_the_day_of_the_order() {
        var order = earlier("\"token\"");

        assertThat(order.get("claim").stringValue()).isEqualTo("PAYMENT");
        assertThat(order.get("invoicedOn").stringValue()).isEqualTo("2025-03-04");
    }

    private static ObjectNode earlier(String invoice) {
        var order = (ObjectNode)
                JSON.readTree("{\"orderedOn\":\"2025-03-04\",\"financialYear\":2025,\"invoice\":" + invoice + "}");
        for (var upcaster : CustomerRevisions.of(OrderRecorded.class).upcasters()) {
            order = upcaster.upcast(order);
        }
        return order;
    }
}
