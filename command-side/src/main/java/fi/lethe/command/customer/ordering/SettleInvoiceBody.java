// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.SettleInvoice;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.personal.DataUnit;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice was paid, credited or written off.
 *
 * @param how absent: it was paid
 */
public record SettleInvoiceBody(
        CustomerId customer,
        String invoice,
        Instant settledAt,
        @Nullable HowSettled how,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception)
        implements CommandBody {

    @Override
    public boolean comparesNumbers() {
        return true;
    }

    @Override
    public Set<DataUnit> units() {
        return Set.of(DataUnit.REFERENCE);
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new SettleInvoice(
                desk.customer(),
                settledAt,
                Objects.requireNonNullElse(how, HowSettled.PAID),
                desk.token(TokenKind.INVOICE, invoice),
                desk.at());
    }
}
