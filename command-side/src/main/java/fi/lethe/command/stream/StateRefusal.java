// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;
import java.util.List;

/** The state of a stream does not allow what was asked. It is answered only after the state was read anew. */
public final class StateRefusal extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;
    private final boolean tellsOfValues;

    private StateRefusal(ProblemType type, String detail, List<FieldError> errors, boolean tellsOfValues) {
        super(type.status(), type.name(), detail);
        this.errors = List.copyOf(errors);
        this.tellsOfValues = tellsOfValues;
    }

    /** A refusal for the state alone. */
    public static StateRefusal of(ProblemType type) {
        return new StateRefusal(type, type.english(), List.of(), false);
    }

    /** A refusal because of this member of the body. */
    public static StateRefusal at(ProblemType type, String pointer, String detail) {
        return new StateRefusal(type, type.english(), List.of(new FieldError(pointer, detail)), false);
    }

    /** A refusal that says of a sealed value whether a guess of it is right: it is recorded as a view before it is answered. */
    public static StateRefusal telling(ProblemType type) {
        return new StateRefusal(type, type.english(), List.of(), true);
    }

    /** As {@link #telling(ProblemType)}, with a detail of its own. */
    public static StateRefusal telling(ProblemType type, String detail) {
        return new StateRefusal(type, detail, List.of(), true);
    }

    /** As {@link #telling(ProblemType)}, because of this member of the body. */
    public static StateRefusal tellingAt(ProblemType type, String pointer, String detail) {
        return new StateRefusal(type, type.english(), List.of(new FieldError(pointer, detail)), true);
    }

    /** Whether it is of this type. */
    public boolean is(ProblemType type) {
        return problem().equals(type.name());
    }

    public boolean tellsOfValues() {
        return tellsOfValues;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
