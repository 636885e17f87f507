// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order, and its invoice where it was invoiced, were recorded in a financial year. */
public record OrderRecorded(
        CustomerId customer,
        LocalDate orderedOn,
        int financialYear,
        @Nullable LocalDate dueOn,
        Source source,
        LocalDate obtainedOn,
        Sealed<OrderDetails> lines,
        @Nullable Sealed<InvoiceDetails> invoiceDetails,
        Token order,
        @Nullable Token invoice)
        implements CustomerEvent {}
