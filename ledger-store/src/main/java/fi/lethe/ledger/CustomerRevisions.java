// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The forms that events of customers have had before today's, and what the older ones meant. */
final class CustomerRevisions {
    private static final Map<Class<?>, List<Upcaster>> EARLIER = Map.of(
            ContactDetailsChanged.class, List.of(CustomerRevisions::removedUntold),
            InvoiceSettled.class, List.of(payload -> payload.put("how", HowSettled.PAID.code())),
            OrderRecorded.class, List.of(CustomerRevisions::claimedWhatever, CustomerRevisions::invoicedWhenOrdered));

    private CustomerRevisions() {}

    static EventType of(Class<?> type) {
        var upcasters = EARLIER.getOrDefault(type, List.of());
        return new EventType(type.getSimpleName(), upcasters.size() + 1, type, upcasters);
    }

    /** A contact was replaced as a whole; what it no longer held was said by nothing but the values. */
    private static ObjectNode removedUntold(ObjectNode change) {
        change.putArray("removed");
        return change;
    }

    /** Every invoice was open until it was settled, whatever its total. */
    private static ObjectNode claimedWhatever(ObjectNode order) {
        return order.get("invoice").isNull()
                ? order.putNull("claim").putNull("credits")
                : order.put("claim", InvoiceClaim.PAYMENT.code()).putNull("credits");
    }

    /** The financial year was the calendar year of the order, and its invoice was of the same day. */
    private static ObjectNode invoicedWhenOrdered(ObjectNode order) {
        int year = order.remove("financialYear").intValue();
        order.put("financialYearEndsOn", LocalDate.of(year, Month.DECEMBER, 31).toString());
        return order.get("invoice").isNull()
                ? order.putNull("invoicedOn")
                : order.put("invoicedOn", order.get("orderedOn").stringValue());
    }
}
