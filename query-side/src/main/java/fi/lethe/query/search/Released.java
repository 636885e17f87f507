// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyLost;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.personal.KeyId;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.NewValue;
import fi.lethe.query.registry.StoredValue;
import fi.lethe.query.registry.StoredValues;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes what was withheld when its entry was folded, once its key is released; looks every second. The entry that
 * releases may be folded before the vault has released, so that no entry can be waited for instead.
 */
final class Released implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Released.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KeyVault vault;
    private final IndexTable indexes;
    private final Tables tables;
    private final Indexing indexing;
    private final TransactionTemplate transaction;
    private volatile @Nullable Thread thread;

    private record Tables(WithheldTable withheld, TermTable terms, StoredValues values) {}

    Released(QueryDatabase database, KeyVault vault) {
        this.vault = vault;
        this.indexes = new IndexTable(database.jdbc());
        this.tables =
                new Tables(new WithheldTable(database), new TermTable(database), new StoredValues(database.jdbc()));
        this.indexing = new Indexing(database, vault);
        this.transaction = new TransactionTemplate(database.transactions());
    }

    /** Indexes what has been released, and forgets what has been replaced since. */
    void look() {
        if (!tables.withheld().keys().isEmpty()) {
            transaction.executeWithoutResult(
                    _ -> indexes.lock().stream().filter(Index::serving).forEach(index -> index(index.generation())));
        }
    }

    private void index(int generation) {
        var live = live(tables.withheld().keys());
        var waiting = tables.withheld().under(live);
        if (waiting.isEmpty()) {
            return;
        }
        var stored =
                tables.values().in(waiting.stream().map(WithheldTable.Row::slot).toList());
        tables.terms().clear(stored.keySet());
        var same = new HashMap<NewValue.Slot, StoredValue.Kept>();
        for (var row : waiting) {
            if (stored.get(row.slot()) instanceof StoredValue.Kept kept
                    && kept.sealed().key().equals(row.key())) {
                same.put(row.slot(), kept);
            }
        }
        if (!same.isEmpty()) {
            indexing.index(generation, same);
        }
    }

    private Set<KeyId> live(List<KeyId> keys) {
        var live = new HashSet<KeyId>();
        try (var lease = vault.lease(keys)) {
            keys.stream().filter(key -> isLive(lease, key)).forEach(live::add);
        }
        return live;
    }

    private static boolean isLive(KeyLease lease, KeyId key) {
        try {
            return lease.state(key) instanceof KeyState.Live;
        } catch (KeyLost _) {
            return false; // the vault has raised the alarm
        }
    }

    @Override
    public void start() {
        var looking = Thread.ofVirtual().name("search-released").unstarted(this::run);
        thread = looking; // before it runs: it goes on for as long as it is this one
        looking.start();
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(PAUSE);
                look();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("could not look whether something withheld can be searched for again; will try again", e);
            }
        }
    }
}
