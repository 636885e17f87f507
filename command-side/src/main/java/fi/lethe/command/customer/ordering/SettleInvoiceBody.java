// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.access.times.DayOrInstant;
import fi.lethe.command.constraints.Filled;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.personal.DataUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice was paid, credited or written off.
 *
 * @param settledAt on which day, or when
 * @param how absent: it was paid
 */
public record SettleInvoiceBody(
        CustomerId customer,
        @Filled String invoice,
        @HasHappened DayOrInstant settledAt,
        @Nullable HowSettled how,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of(DataUnit.REFERENCE);
    }

    SettleInvoice seal(SealingDesk<Customer> desk) {
        return new SettleInvoice(
                new CustomerId(desk.subject()),
                settledAt.at(),
                Objects.requireNonNullElse(how, HowSettled.PAID),
                desk.token(TokenKind.INVOICE, invoice));
    }
}
