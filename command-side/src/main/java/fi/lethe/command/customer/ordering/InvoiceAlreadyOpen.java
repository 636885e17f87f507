// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

/** An open invoice has this number. */
public final class InvoiceAlreadyOpen extends InvoiceRefusal {

    public InvoiceAlreadyOpen() {
        super(409, "invoice-exists", "This customer has an open invoice with this number already.");
    }
}
