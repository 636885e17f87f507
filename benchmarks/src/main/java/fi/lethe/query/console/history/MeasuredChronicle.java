// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.ledger.LedgerStore;

/** History as the pages tell it. */
public final class MeasuredChronicle {
    private MeasuredChronicle() {}

    /** Of this ledger. */
    public static Chronicle over(LedgerStore ledger) {
        return new Chronicle(ledger);
    }
}
