// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.token.Mandate;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestLedger;
import fi.lethe.query.audit.AuditConfiguration;
import fi.lethe.query.cases.CasesConfiguration;
import fi.lethe.query.projection.Following;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import fi.lethe.query.projection.Replay;
import fi.lethe.query.registry.RegistryConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A ledger of its own, its projections, and replays of them. */
final class ReplayHouse implements AutoCloseable {
    static final UUID ACCOUNT = UUID.randomUUID();

    final TestLedger world = TestLedger.create();
    final QueryDatabase database = QueryDatabase.over(world.served());
    final LedgerStore ledger = world.opened(database.source());
    final List<Rebuildable> rebuildable = List.of(
            new RegistryConfiguration().rebuildableRegistry(List.of(new CasesConfiguration().casesInRegister())),
            new AuditConfiguration().rebuildableAuditTrail(ledger));
    private final List<Runnable> open = new ArrayList<>();

    /** Projections that follow. */
    Following following() {
        var live = rebuildable.stream()
                .map(one -> one.projection().apply(database))
                .toList();
        var projections = new Projections(live, rebuildable, ledger, database);
        var following = Following.start(projections);
        open.add(following::stop);
        return following;
    }

    /** Projections that have folded all there is, in batches of these sizes, and stand still. */
    void folded(Replay.Sizes sizes, long seed) {
        var replay = Replay.of(LedgerEventStore.over(ledger), ledger.head().size());
        rebuildable.forEach(one -> replay.live(database, one.projection().apply(database), sizes, seed));
    }

    Replays replays() {
        return replays(projection -> projection);
    }

    /** Replays, the projections of which have this put around them. */
    Replays replays(UnaryOperator<Projection> around) {
        return replays(around, () -> {});
    }

    /** The same, on this mandate. */
    Replays replays(UnaryOperator<Projection> around, Mandate mandate) {
        var rebuilds = rebuildable.stream()
                .map(one -> new Rebuildable(
                        one.holder(),
                        one.tables(),
                        one.later(),
                        shadow -> around.apply(one.projection().apply(shadow))))
                .map(one -> new TableRebuild(one, database))
                .toList();
        var replays = new Replays(database, LedgerEventStore.over(ledger), rebuilds, Clock.systemUTC(), _ -> mandate);
        open.add(replays::close);
        return replays;
    }

    ReplayAnswer run(boolean swap) {
        var replays = replays();
        return ended(replays, begin(replays, swap));
    }

    UUID begin(Replays replays, boolean swap) {
        return replays.begin(ACCOUNT, new ReplayRequest(swap, List.of("registry", "audit-trail")));
    }

    static ReplayAnswer ended(Replays replays, UUID id) {
        await(() -> state(replays, id) != ReplayState.RUNNING);
        return replays.find(id).orElseThrow();
    }

    static ReplayState state(Replays replays, UUID id) {
        return replays.find(id).orElseThrow().state();
    }

    List<String> shadowTables() {
        return world.jdbc()
                .sql("select relname from pg_class where relnamespace = 'query_replay'::regnamespace and relkind = 'r'")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        open.reversed().forEach(Runnable::run);
        world.close();
    }
}
