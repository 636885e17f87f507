// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.QuerySchema;
import fi.lethe.query.projection.Entries;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.SharedReading;
import fi.lethe.query.registry.RegistryConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Builds the register beside an empty live one, as a replay does before it compares. */
public final class MeasuredReplay {
    private static final String REGISTRY = DerivedDataHolder.REGISTRY.code();

    private final QueryDatabase database;
    private final LedgerStore ledger;
    private final ReplayTable replays;
    private final PartTable parts;
    private final TableRebuild rebuild;

    /** In this database, beside the ledger. */
    public MeasuredReplay(DataSource source, LedgerStore ledger) {
        QuerySchema.migrate(source, null);
        this.database = QueryDatabase.over(source);
        this.ledger = ledger;
        this.replays = new ReplayTable(database.jdbc());
        this.parts = new PartTable(database.jdbc());
        this.rebuild = new TableRebuild(new RegistryConfiguration().rebuildableRegistry(List.of()), database);
    }

    /** From the first entry to the last; answers how many there were. */
    public long run() {
        return registry(new SharedReading(LedgerEventStore.over(ledger), Entries.BATCH).seat());
    }

    private long registry(SharedReading.Seat seat) {
        long entries = ledger.head().size();
        followedTo(REGISTRY, entries - 1);
        var id = UUID.randomUUID();
        replays.end(ReplayState.GIVEN_UP, Instant.EPOCH);
        replays.add(new Replay(id, false, ReplayState.RUNNING, id, Instant.EPOCH, null));
        parts.add(id, 0, REGISTRY, entries - 1);
        try (seat) {
            rebuild.new Building(new PartProgress(parts, id, REGISTRY, () -> false), seat).build();
        }
        return entries;
    }

    private void followedTo(String projection, long position) {
        database.jdbc()
                .sql("""
                        insert into query.projection (name, position) values (:name, :position)
                        on conflict (name) do update set position = excluded.position""")
                .param("name", projection)
                .param("position", position)
                .update();
    }

    /** How many values the last one has built. */
    public long values() {
        return database.jdbc()
                .sql("select count(*) from query_replay.customer_value")
                .query(Long.class)
                .single();
    }
}
