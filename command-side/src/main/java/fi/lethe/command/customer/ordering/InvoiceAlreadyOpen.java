// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.CustomerRefusal;

/** An open invoice has this number. */
public final class InvoiceAlreadyOpen extends CustomerRefusal {

    public InvoiceAlreadyOpen() {
        super(409, "invoice-exists", "This customer has an open invoice with this number already.");
    }
}
