// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Asks that an order, and its invoice if it has one, be recorded. */
public record RecordOrder(
        @TargetAggregateIdentifier CustomerId customer,
        LocalDate orderedOn,
        int financialYear,
        @Nullable LocalDate dueOn,
        Source source,
        LocalDate obtainedOn,
        Sealed<OrderDetails> lines,
        @Nullable Sealed<InvoiceDetails> invoiceDetails,
        Token order,
        @Nullable Token invoice,
        @Nullable ProcessingException exception,
        Instant at)
        implements CustomerCommand {}
