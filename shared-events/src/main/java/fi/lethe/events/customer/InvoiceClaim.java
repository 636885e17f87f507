// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** What an invoice asks of the customer; all that is readable of its total. */
public enum InvoiceClaim implements Coded {
    /** A payment: it is open until it is settled. */
    PAYMENT,
    /** Nothing: its total is zero. */
    NOTHING,
    /** Nothing: it gives something back, and so is a credit note. */
    CREDIT;

    @Override
    public String code() {
        return name();
    }
}
