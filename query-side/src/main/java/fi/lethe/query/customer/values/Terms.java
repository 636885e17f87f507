// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is readable of an order or an invoice: when it was made (of an invoice, where that is not the day of its order), falls due and was settled, what it asks, and how it ended; each where it
 * applies.
 */
public record Terms(
        @Nullable LocalDate madeOn,
        @Nullable LocalDate dueOn,
        @Nullable InvoiceClaim claim,
        @Nullable Instant settledAt,
        @Nullable HowSettled how) {
    /** Where none of them applies. */
    public static final Terms NONE = new Terms(null, null, null, null, null);

    /** Those of an order. */
    public static Terms ordered(LocalDate on) {
        return new Terms(on, null, null, null, null);
    }

    /**
     * Those of an invoice.
     *
     * @param on null where it is of the day of its order
     */
    public static Terms invoiced(@Nullable LocalDate on, @Nullable LocalDate dueOn, @Nullable InvoiceClaim claim) {
        return new Terms(on, dueOn, claim, null, null);
    }

    Terms settled(Instant at, HowSettled ended) {
        return new Terms(madeOn, dueOn, claim, at, ended);
    }
}
