// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.rectifying;

import static java.util.Objects.requireNonNullElse;

import fi.lethe.command.constraints.Filled;
import fi.lethe.command.customer.ordering.RecordOrderBody.Addressee;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is put right of an invoice; what is left out stays.
 *
 * @param number as it is recorded now
 * @param newNumber as it should be
 * @param billTo the addressee; a name that is left out stays, an address that is left out goes
 */
public record InvoiceCorrection(
        @Filled String number,
        @Filled @Nullable String newNumber,
        @Nullable LocalDate invoicedOn,
        @Nullable LocalDate dueOn,
        @Valid @Nullable Money total,
        @Valid @Nullable Addressee billTo) {

    boolean namesNothing() {
        return Stream.of(newNumber, invoicedOn, dueOn, total, billTo).allMatch(Objects::isNull);
    }

    InvoiceDetails over(InvoiceDetails before) {
        return new InvoiceDetails(
                requireNonNullElse(newNumber, before.number()),
                requireNonNullElse(total, before.total()),
                billTo == null
                        ? before.billTo()
                        : new BillTo(
                                requireNonNullElse(
                                        billTo.name(), before.billTo().name()),
                                billTo.address()),
                before.credits());
    }

    /** What an invoice of these details asks for. */
    static InvoiceClaim claim(InvoiceDetails details) {
        return InvoiceClaim.of(details.total(), details.credits() != null);
    }

    @Override
    public String toString() {
        return "InvoiceCorrection[not shown]";
    }
}
