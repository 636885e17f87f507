// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.peer;

import fi.lethe.bench.data.Orders;
import fi.lethe.events.Source;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks that an order and its invoice be recorded. */
public record Order(
        @TargetAggregateIdentifier String customer,
        LocalDate orderedOn,
        LocalDate dueOn,
        Source source,
        LocalDate obtainedOn,
        OrderDetails lines,
        InvoiceDetails invoiceDetails) {

    /** The order of this number. */
    public static Order of(String customer, int number) {
        return new Order(
                customer,
                Orders.ORDERED_ON,
                Orders.DUE_ON,
                Source.WEB_SHOP,
                Orders.ORDERED_ON,
                Orders.details(number),
                Orders.invoiceDetails(number));
    }
}
