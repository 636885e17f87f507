// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The forms that events of customers have had before today's, and what the older ones meant. */
final class CustomerRevisions {
    private static final Map<Class<?>, List<Upcaster>> EARLIER = Map.of(
            InvoiceSettled.class, List.of(payload -> payload.put("how", HowSettled.PAID.code())),
            OrderRecorded.class, List.of(CustomerRevisions::claimedWhatever));

    private CustomerRevisions() {}

    static EventType of(Class<?> type) {
        var upcasters = EARLIER.getOrDefault(type, List.of());
        return new EventType(type.getSimpleName(), upcasters.size() + 1, type, upcasters);
    }

    /** Every invoice was open until it was settled, whatever its total. */
    private static ObjectNode claimedWhatever(ObjectNode order) {
        return order.get("invoice").isNull()
                ? order.putNull("claim").putNull("credits")
                : order.put("claim", InvoiceClaim.PAYMENT.code()).putNull("credits");
    }
}
