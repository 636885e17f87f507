// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;
import java.util.List;

/** The invoice is to bear the name that the register knows, and that cannot be read. */
public final class BillToNotKnown extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    BillToNotKnown() {
        super(
                422,
                "content-refused",
                "The body does not say what this command needs; see errors, each with its place.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(
                "/invoice/billTo", "is required: the name and address in the register cannot be opened now"));
    }
}
