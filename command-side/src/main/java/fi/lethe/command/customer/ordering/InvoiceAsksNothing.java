// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import java.io.Serial;

/** The invoice never waited for a payment. */
public final class InvoiceAsksNothing extends InvoiceRefusal {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvoiceAsksNothing() {
        super(
                409,
                "nothing-to-pay",
                "There is nothing to settle: the invoice's total is zero, or it is a credit note.");
    }
}
