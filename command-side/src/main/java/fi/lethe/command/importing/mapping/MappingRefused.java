// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** The mapping does not say what it must, or does not fit the file. Nothing has been stored. It tells which fields there are. */
public final class MappingRefused extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public MappingRefused(RowKind kind, List<FieldError> errors) {
        super(
                422,
                "import-mapping-refused",
                "The mapping does not fit; nothing was stored. See errors, each with its place in the mapping. Fields of "
                        + kind.code() + ": "
                        + kind.fields().stream().map(Field::code).collect(Collectors.joining(", ")) + ".");
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
