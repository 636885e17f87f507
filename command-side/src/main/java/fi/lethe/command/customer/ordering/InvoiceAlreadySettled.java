// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

/** The invoice was paid, credited or written off before. */
public final class InvoiceAlreadySettled extends InvoiceRefusal {

    public InvoiceAlreadySettled() {
        super(409, "invoice-settled", "This invoice has been settled already.");
    }
}
