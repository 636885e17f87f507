// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.events.customer.CustomerId;

/** Says of an invoice's number whether another customer has one with it. Where nothing knows the numbers of everybody, nobody has. */
public interface InvoiceNumbers {

    /** Where the command side is alone, and the index is in another process. */
    InvoiceNumbers NOT_KNOWN = new InvoiceNumbers() {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean isOfAnother(CustomerId customer, String number) {
            return false;
        }
    };

    /** Whether it can be asked; an import waits until it can. */
    boolean isReady();

    /** Whether somebody else has an invoice of this number, as far as it can be read by anybody. Safe for use by several threads. */
    boolean isOfAnother(CustomerId customer, String number);
}
