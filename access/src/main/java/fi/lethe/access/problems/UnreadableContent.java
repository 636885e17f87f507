// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a caller is told about a body that cannot be read: where it is wrong, not what stood there. */
final class UnreadableContent {
    private static final int LONGEST_POINTER = 200;

    static Refusal refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case DatabindException wrong
            when !wrong.getPath().isEmpty() ->
                TypedRefusal.at(
                        HttpProblems.CONTENT_REFUSED,
                        List.of(new FieldError(pointer(wrong), "missing or not valid here")));
            case DatabindException _ -> TypedRefusal.of(HttpProblems.CONTENT_REFUSED);
            case null, default -> TypedRefusal.of(HttpProblems.MALFORMED_JSON);
        };
    }

    /** What the member is called may be anything, a person's name too: told is where it stands and what is known there. */
    private static Refusal unknown(UnrecognizedPropertyException unknown) {
        var pointer = pointer(unknown);
        var parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        var known = unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return TypedRefusal.at(
                HttpProblems.CONTENT_REFUSED,
                List.of(new FieldError(parent, "has an unknown member; known are " + known)));
    }

    private static String pointer(JacksonException wrong) {
        var pointer = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        return pointer.length() <= LONGEST_POINTER ? pointer : pointer.substring(0, LONGEST_POINTER);
    }

    private UnreadableContent() {}
}
