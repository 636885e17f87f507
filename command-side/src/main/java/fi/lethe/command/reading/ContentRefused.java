// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;
import java.util.List;

/** The body is JSON, and says what it may not. */
public final class ContentRefused extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public ContentRefused(List<FieldError> errors) {
        super(
                422,
                "content-refused",
                "The body does not say what this command needs; see errors, each with its place.");
        this.errors = List.copyOf(errors);
    }

    /** One fault. */
    public static ContentRefused at(String pointer, String detail) {
        return new ContentRefused(List.of(new FieldError(pointer, detail)));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
