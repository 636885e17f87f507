// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.CustomerRefusal;
import java.io.Serial;

/** What stands of an invoice number does not allow what was asked; so it tells of a number whether it is one of the customer's. */
public abstract class InvoiceRefusal extends CustomerRefusal {
    @Serial
    private static final long serialVersionUID = 1L;

    protected InvoiceRefusal(int status, String problem, String detail) {
        super(status, problem, detail);
    }
}
