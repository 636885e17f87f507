// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.ledger;

import java.util.ArrayList;
import java.util.List;

/** The records of sealed families. */
public final class EventRecords {
    private EventRecords() {}

    /** Every record of {@link LedgerEvent}. */
    public static List<Class<?>> all() {
        return of(LedgerEvent.class);
    }

    /** Every record below this sealed interface, however deep. */
    public static List<Class<?>> of(Class<?> family) {
        var records = new ArrayList<Class<?>>();
        for (var each : family.getPermittedSubclasses()) {
            if (each.isRecord()) {
                records.add(each);
            } else {
                records.addAll(of(each));
            }
        }
        return records;
    }
}
