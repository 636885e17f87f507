// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.List;

/**
 * The stored name and revision of an event, apart from the Java class that holds it today.
 *
 * @param name never changed once it is stored
 * @param revision the one that is written, from 1
 * @param type the record that holds it
 * @param upcasters the first from revision 1 to 2, the second from 2 to 3, and so on: one fewer than revisions
 */
public record EventType(String name, int revision, Class<?> type, List<Upcaster> upcasters) {
    public EventType {
        upcasters = List.copyOf(upcasters);
        if (revision < 1 || upcasters.size() != revision - 1) {
            throw new IllegalArgumentException(name + " needs an upcaster from each revision to the next");
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(name + " is not a record");
        }
    }

    /** The first revision of an event that is stored under its record's simple name. */
    public static EventType first(Class<?> type) {
        return new EventType(type.getSimpleName(), 1, type, List.of());
    }
}
