// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;
import fi.lethe.events.personal.Money;

/** What an invoice asks of the customer; all that is readable of its total. */
public enum InvoiceClaim implements Coded {
    /** A payment: it is open until it is settled. */
    PAYMENT,
    /** Nothing: its total is zero. */
    NOTHING,
    /** Nothing: it gives something back, and so is a credit note. */
    CREDIT;

    /**
     * What an invoice asks: without a total above zero nobody has to pay.
     *
     * @param credits whether it names an invoice that it credits
     */
    public static InvoiceClaim of(Money total, boolean credits) {
        return switch (total.amount().signum()) {
            case 1 -> PAYMENT;
            case 0 -> credits ? CREDIT : NOTHING;
            default -> CREDIT;
        };
    }

    @Override
    public String code() {
        return name();
    }
}
