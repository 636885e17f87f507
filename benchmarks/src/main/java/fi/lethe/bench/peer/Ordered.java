// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.peer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import java.time.LocalDate;

/** An order and its invoice were recorded, in the clear. */
public record Ordered(
        String customer,
        LocalDate orderedOn,
        LocalDate dueOn,
        Source source,
        LocalDate obtainedOn,
        OrderDetails lines,
        InvoiceDetails invoiceDetails) {}
