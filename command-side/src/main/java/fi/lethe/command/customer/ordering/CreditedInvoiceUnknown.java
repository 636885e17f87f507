// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.access.problems.FieldError;
import java.io.Serial;
import java.util.List;

/** A credit note names an invoice that this customer never had. */
public final class CreditedInvoiceUnknown extends InvoiceRefusal {
    @Serial
    private static final long serialVersionUID = 1L;

    public CreditedInvoiceUnknown() {
        super(
                409,
                "invoice-unknown",
                "This customer has no invoice with the number in invoice.credits; record that invoice first.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("/invoice/credits", "is not the number of an invoice of this customer"));
    }
}
