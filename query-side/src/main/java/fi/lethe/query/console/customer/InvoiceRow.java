// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.StateChip;
import fi.lethe.query.customer.ordering.BillingAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * An invoice as a line of a table; never prints it.
 *
 * @param open whether it waits for payment
 * @param late whether its day has passed, too
 */
public record InvoiceRow(
        String number,
        String billTo,
        String total,
        String due,
        StateChip standing,
        boolean open,
        boolean late,
        BigDecimal amount,
        String currency) {

    static InvoiceRow of(BillingAnswer invoice, LocalDate today, Wording wording) {
        boolean open = invoice.settledAt() == null && claim(invoice) == InvoiceClaim.PAYMENT;
        var dueOn = invoice.dueOn();
        boolean late = open && dueOn != null && dueOn.isBefore(today);
        return new InvoiceRow(
                invoice.number(),
                invoice.billTo().name(),
                wording.money(invoice.total().amount(), invoice.total().currency()),
                dueOn == null ? "" : wording.day(dueOn),
                standing(invoice, open, late, today, wording),
                open,
                late,
                new BigDecimal(invoice.total().amount()),
                invoice.total().currency());
    }

    private static InvoiceClaim claim(BillingAnswer invoice) {
        return Objects.requireNonNullElse(invoice.claim(), InvoiceClaim.PAYMENT);
    }

    private static StateChip standing(
            BillingAnswer invoice, boolean open, boolean late, LocalDate today, Wording wording) {
        var settled = invoice.settledAt();
        var how = invoice.how();
        if (settled != null && how != null) {
            var day = LocalDate.ofInstant(settled, wording.zone());
            return new StateChip(wording.text("value.settled." + how.code(), wording.day(day)), "idle", "tick");
        }
        if (open) {
            return late
                    ? new StateChip(
                            wording.text(
                                    "invoice.late",
                                    ChronoUnit.DAYS.between(Objects.requireNonNull(invoice.dueOn()), today)),
                            "stop",
                            "alarm")
                    : new StateChip(wording.text("value.open"), "idle", "clock");
        }
        return new StateChip(
                claim(invoice) == InvoiceClaim.CREDIT
                        ? wording.text("value.credit")
                        : wording.text("value.nothing-to-pay"),
                "idle",
                "info");
    }

    @Override
    public String toString() {
        return "InvoiceRow[not shown]";
    }
}
