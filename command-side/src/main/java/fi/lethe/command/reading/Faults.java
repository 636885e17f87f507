// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.access.problems.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a body: one fault for a place, its pointer after RFC 6901. What a member is called that the body
 * cannot have is not told, but where it stands and what is known there.
 */
final class Faults {
    private static final int MOST = 50;

    private final List<FieldError> found = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Class<?> type;
    private final Supplier<Set<String>> members;
    private @Nullable Set<String> seen;

    /**
     * Of a body.
     *
     * @param type that it shall become
     * @param members the places of all its members, asked for only where something is wrong
     */
    Faults(Class<?> type, Supplier<Set<String>> members) {
        this.type = type;
        this.members = members;
    }

    /** Is there a member at this place in the body? */
    boolean wasSeen(String pointer) {
        if (seen == null) {
            seen = members.get();
        }
        return seen.contains(pointer);
    }

    void at(String pointer, String detail) {
        if (found.size() < MOST && places.add(pointer)) {
            found.add(new FieldError(pointer, detail));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ContentRefused(found.stream().map(this::told).distinct().toList());
        }
    }

    private FieldError told(FieldError fault) {
        var place = KnownPlaces.of(type, fault.pointer());
        if (!place.cut()) {
            return fault;
        }
        return new FieldError(
                place.pointer(),
                place.known().isEmpty()
                        ? "has members, where there can be none"
                        : "has an unknown member; known are " + String.join(", ", place.known()));
    }
}
