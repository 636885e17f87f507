// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;
import java.util.List;

/** The mapping does not say what it must, or does not fit the file. Nothing has been stored. */
public final class MappingRefused extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    MappingRefused(List<FieldError> errors) {
        super(
                422,
                "import-mapping-refused",
                "The mapping does not fit; nothing was stored. See errors, each with its place in the mapping.");
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
