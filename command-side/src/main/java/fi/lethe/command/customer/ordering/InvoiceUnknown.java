// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import java.io.Serial;

/** No open invoice has this number. */
public final class InvoiceUnknown extends InvoiceRefusal {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvoiceUnknown() {
        this("This customer has no invoice with this number.");
    }

    private InvoiceUnknown(String detail) {
        super(409, "invoice-unknown", detail);
    }

    /** The same of somebody whose data are withheld: whether there was one is told to nobody. */
    public static InvoiceUnknown ofWithheld() {
        return new InvoiceUnknown(
                "No open invoice of this customer has this number; more is not told while the customer's data are"
                        + " withheld.");
    }
}
