// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.InvoiceDetails;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as callers read it.
 *
 * @param settledAt null while it is open
 */
public record BillingAnswer(
        String number, @Nullable LocalDate dueOn, @Nullable Instant settledAt, Amount total, BillTo billTo) {
    static BillingAnswer of(InvoiceDetails invoice, Days days) {
        return new BillingAnswer(
                invoice.number(), days.dueOn(), days.settledAt(), Amount.of(invoice.total()), invoice.billTo());
    }

    @Override
    public String toString() {
        return "BillingAnswer[not shown]";
    }
}
