// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Entries;
import fi.lethe.query.projection.ProgressTable;
import fi.lethe.query.search.SearchRebuild;

/** The search index, under a new key: its terms are never the same twice, so it is swapped and not compared. */
final class SearchIndexRebuild implements Rebuild {
    private final SearchRebuild rebuild;
    private final ProgressTable live;

    SearchIndexRebuild(SearchRebuild rebuild, ProgressTable live) {
        this.rebuild = rebuild;
        this.live = live;
    }

    @Override
    public String projection() {
        return DerivedDataHolder.SEARCH.code();
    }

    @Override
    public boolean compares() {
        return false;
    }

    @Override
    public long live() {
        return live.position();
    }

    @Override
    public void run(PartProgress progress, boolean swap, Entries.Source ledger) {
        progress.begin(live());
        rebuild.run(ledger, position -> progress.reached(progress.part().position(), position, live()));
        long end = live();
        progress.reached(progress.part().position(), end, end);
        progress.done();
    }

    /** The next rebuild clears up after one that was cut off. */
    @Override
    public void discard() {}
}
