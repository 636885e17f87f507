// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.access.problems.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a body: one fault for a place, its pointer after RFC 6901. */
final class Faults {
    private static final int MOST = 50;

    private final List<FieldError> found = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    /** There is a member at this place in the body. */
    void saw(String pointer) {
        seen.add(pointer);
    }

    boolean wasSeen(String pointer) {
        return seen.contains(pointer);
    }

    void at(String pointer, String detail) {
        if (found.size() < MOST && places.add(pointer)) {
            found.add(new FieldError(pointer, detail));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ContentRefused(found);
        }
    }
}
