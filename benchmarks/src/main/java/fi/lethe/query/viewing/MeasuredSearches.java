// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.ledger.LedgerStore;
import java.time.Clock;

/** The record of searches as the query side keeps it; the views that follow within the minute are measured with it. */
public final class MeasuredSearches {
    private MeasuredSearches() {}

    /** In this ledger. */
    public static Searches in(LedgerStore ledger) {
        var log = ledger.access();
        var clock = Clock.systemUTC();
        var views = new WaitingViews(log);
        views.start();
        return new Searches(log, views, new FruitlessSearches(log, clock), clock);
    }
}
