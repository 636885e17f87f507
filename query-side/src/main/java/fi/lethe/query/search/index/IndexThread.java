// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.access.AccessEvent.IndexBuilt;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.AccessLog;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.ProgressTable;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.withheld.IndexedPeople;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Builds the index after the start, which does not wait for it, and then has it follow the ledger until the stop. How many withheld
 * values a build opened is an entry of the ledger before the index serves. Failures that pass are tried again every second; after an
 * error of the machine, such as too little memory, it is built anew.
 */
final class IndexThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexThread.class);
    private static final AccessLog.Who SYSTEM =
            new AccessLog.Who("search-index", RegisterName.CUSTOMERS.value(), PurposeId.RIGHTS_REQUEST.value(), null);
    private static final String EARLIER_KEY = "search"; // of codes on disk; their tables go with a migration
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Sources sources;
    private final Reached reached;
    private final SearchIndex index;
    private volatile @Nullable Thread thread;

    /** Of what the index is made. */
    record Sources(QueryDatabase database, LedgerStore ledger, KeyVault vault, Projections projections) {}

    IndexThread(Sources sources, Reached reached, SearchIndex index) {
        this.sources = sources;
        this.reached = reached;
        this.index = index;
    }

    @Override
    public void start() {
        var building = Thread.ofPlatform().name("search-index").daemon().unstarted(this::run);
        thread = building;
        building.start();
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            running.interrupt();
            try {
                running.join(PAUSE.multipliedBy(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Keeping keeping = null;
        while (thread == Thread.currentThread()) {
            try {
                if (keeping == null) {
                    keeping = build();
                }
                keeping.round();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (thread != Thread.currentThread()) {
                    return; // what was closed under it is no alarm
                }
                LOG.warn("the search index {}; will try again", keeping == null ? "is not built" : "stands still", e);
                rests();
            } catch (Throwable e) { // else nobody would find anything until the next start
                keeping = null;
                index.begins();
                LOG.error("ALARM the search index is built anew", e);
                rests();
            }
        }
    }

    private static void rests() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the register as it is now; what has come since follows. The number of values that were opened is recorded before it serves. */
    private Keeping build() throws InterruptedException {
        long begun = System.nanoTime();
        if (sources.vault().destroyServiceKey(EARLIER_KEY) > 0) {
            LOG.info("The key of the search index that was kept on disk is destroyed.");
        }
        var people = new IndexedPeople(sources.database(), sources.ledger());
        long position = new ProgressTable(sources.database().jdbc(), DerivedDataHolder.REGISTRY.code()).position();
        var marks = new Following.Marks(new Told(), new Waited(), new Aside(people.setAside()));
        int customers = people.customers();
        index.begins();
        reached.begins(customers);
        var contents = new Contents(customers);
        int withheldOpened = new Building(
                        people,
                        contents,
                        () -> new Opening(sources.vault(), contents.coding(), _ -> false),
                        marks.waited(),
                        reached)
                .run();
        var opening = new Opening(sources.vault(), contents.coding(), marks.told()::isWithheld);
        var following = new Following(
                contents,
                opening,
                people,
                marks,
                until -> sources.projections().await(DerivedDataHolder.REGISTRY, until));
        var keeping = new Keeping(sources.ledger(), following, reached, position);
        keeping.catchUp();
        var built = new IndexBuilt(
                contents.customers(),
                contents.codes(),
                withheldOpened,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        sources.ledger().access().record(SYSTEM, built);
        index.serves(contents);
        LOG.info("The search index is built: {}", built);
        return keeping;
    }
}
