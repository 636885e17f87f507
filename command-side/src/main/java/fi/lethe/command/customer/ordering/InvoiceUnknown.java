// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.CustomerRefusal;

/** No open invoice has this number. */
public final class InvoiceUnknown extends CustomerRefusal {

    public InvoiceUnknown() {
        super(409, "invoice-unknown", "This customer has no invoice with this number.");
    }
}
