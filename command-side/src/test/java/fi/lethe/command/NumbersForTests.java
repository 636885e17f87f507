// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import fi.lethe.command.importing.InvoiceNumbers;
import fi.lethe.events.customer.CustomerId;

/** Stands in for the search index, which is of the query side; it knows no number, and can be made to be built. */
public final class NumbersForTests implements InvoiceNumbers {
    private volatile boolean ready = true;

    /** From now on. */
    public void become(boolean isReady) {
        ready = isReady;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public boolean isOfAnother(CustomerId customer, String number) {
        return false;
    }
}
