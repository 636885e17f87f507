// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.access.permission.Permissions;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.People;
import java.util.Map;

/** History as the pages tell it; people have no names in it. */
public final class MeasuredChronicle {
    private MeasuredChronicle() {}

    /** Of this ledger. */
    public static Chronicle over(LedgerStore ledger) {
        return new Chronicle(
                ledger,
                new Permissions(),
                (_, reader, wording) -> new People.Named(Map.of(), Map.of(), reader.id(), wording));
    }
}
