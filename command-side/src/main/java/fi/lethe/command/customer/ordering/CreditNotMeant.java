// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.access.problems.FieldError;
import java.io.Serial;
import java.util.List;

/** A credit note cannot be meant as it is, because of what stands of the invoice that it names. */
public final class CreditNotMeant extends InvoiceRefusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    public CreditNotMeant(String pointer, String detail) {
        super(
                422,
                "content-refused",
                "The body does not say what this command needs; see errors, each with its place.");
        this.error = new FieldError(pointer, detail);
    }

    @Override
    public List<FieldError> errors() {
        return List.of(error);
    }
}
