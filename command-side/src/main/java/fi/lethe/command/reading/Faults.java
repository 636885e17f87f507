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

    void at(String pointer, String detail) {
        if (found.size() < MOST && places.add(pointer)) {
            found.add(new FieldError(pointer, detail));
        }
    }

    boolean has(String pointer) {
        return places.contains(pointer);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ContentRefused(found);
        }
    }
}
