// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.io.Serial;
import java.util.List;

/** A refusal that needs no name of its own: it says what its type says, and where. */
public final class TypedRefusal extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;
    private final int retryAfterSeconds;

    private TypedRefusal(ProblemType type, String detail, List<FieldError> errors, int retryAfterSeconds) {
        super(type.status(), type.name(), detail);
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A refusal that says no more than its type does. */
    public static TypedRefusal of(ProblemType type) {
        return of(type, type.english());
    }

    /** A refusal with a detail of its own. */
    public static TypedRefusal of(ProblemType type, String detail) {
        return new TypedRefusal(type, detail, List.of(), 0);
    }

    /** A refusal because of these members of the request. */
    public static TypedRefusal at(ProblemType type, List<FieldError> errors) {
        return new TypedRefusal(type, type.english(), errors, 0);
    }

    /** A refusal that ends: try again after so many seconds. */
    public static TypedRefusal forNow(ProblemType type, int retryAfterSeconds) {
        return new TypedRefusal(type, type.english(), List.of(), retryAfterSeconds);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
