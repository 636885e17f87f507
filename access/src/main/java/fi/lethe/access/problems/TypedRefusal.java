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

    private TypedRefusal(int status, ProblemType type, List<FieldError> errors, int retryAfterSeconds) {
        this(status, type, type.english(), errors, retryAfterSeconds);
    }

    private TypedRefusal(int status, ProblemType type, String detail, List<FieldError> errors, int retryAfterSeconds) {
        super(status, type.name(), detail);
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A refusal that says no more than its type does. */
    public static TypedRefusal of(ProblemType type) {
        return new TypedRefusal(type.status(), type, List.of(), 0);
    }

    /** A refusal with a detail of its own. */
    public static TypedRefusal of(ProblemType type, String detail) {
        return new TypedRefusal(type.status(), type, detail, List.of(), 0);
    }

    /** A refusal because of these members of the request. */
    public static TypedRefusal at(ProblemType type, List<FieldError> errors) {
        return new TypedRefusal(type.status(), type, errors, 0);
    }

    /** A refusal that ends: try again after so many seconds. */
    public static TypedRefusal forNow(ProblemType type, int retryAfterSeconds) {
        return new TypedRefusal(type.status(), type, List.of(), retryAfterSeconds);
    }

    /** A refusal with a status that a framework chose. */
    static TypedRefusal ofStatus(int status) {
        return new TypedRefusal(status, HttpProblems.ofStatus(status), List.of(), 0);
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
