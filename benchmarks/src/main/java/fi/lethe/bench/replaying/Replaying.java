// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.replaying;

import fi.lethe.bench.Report;
import fi.lethe.bench.Scale;
import fi.lethe.bench.Target;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.forgetting.Histories;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.load.Duel;
import fi.lethe.bench.load.Measured;
import fi.lethe.bench.load.Stopwatch;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.query.projection.ReadAhead;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.registry.CustomerValues;
import fi.lethe.query.replay.MeasuredReplay;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Replays the whole ledger through the register, beside Axon's pooled processor; and reads it with every value opened. */
public final class Replaying {
    private static final int OF_EACH = 20;
    private static final int MAKERS = 2;
    private static final int BATCH = 500;

    private final Lethe lethe;

    private Replaying(Lethe lethe) {
        this.lethe = lethe;
    }

    /** Measures as many events as the scale says, twenty of each customer. */
    public static void measure(Clusters clusters, Scale scale, Report report) {
        var plain = new PlainLedger(clusters.onLedgerCluster("plain_replay", 10));
        try (var lethe = Lethe.open(clusters, "replaying", 1_000)) {
            var histories = new Histories(lethe);
            Callers.run(MAKERS, scale.replayed() / OF_EACH, number -> {
                histories.make(number, OF_EACH, OF_EACH);
            });
            for (int number = 0; number < scale.replayed() / OF_EACH; number++) {
                plain.add(number, OF_EACH);
            }
            var replay = new MeasuredReplay(
                    clusters.onLedgerCluster("replaying_reads", 10), lethe.on().ledger());
            var replaying = new Replaying(lethe);
            timed(replay::run);
            timed(plain::replay);
            if (replay.values() != plain.values()) {
                throw new IllegalStateException(
                        "the sides have not done the same: " + List.of(replay.values(), plain.values()));
            }
            report.duel(
                    "replay",
                    1,
                    Target.atLeast(2),
                    Duel.fight(scale.pairs(), () -> timed(replay::run), () -> timed(plain::replay)));
            report.duel(
                    "reading and opening",
                    1,
                    Target.atLeast(4),
                    Duel.fight(scale.pairs(), () -> timed(replaying::open), () -> timed(plain::follow)));
            report.duel(
                    "reading and opening, beside the bare engine",
                    1,
                    Target.NONE,
                    Duel.fight(scale.pairs(), () -> timed(replaying::open), () -> timed(plain::read)));
        }
    }

    /** Reads and opens everything; answers how many events there were. */
    private long open() {
        var ledger = lethe.on().ledger();
        long end = ledger.head().size();
        try (var entries = ReadAhead.of(LedgerEventStore.over(ledger), -1, end - 1, BATCH)) {
            for (var batch = entries.next(); !batch.isEmpty(); batch = entries.next()) {
                open(batch);
            }
        }
        return end;
    }

    private void open(List<Recorded> batch) {
        var values = CustomerValues.changedBy(batch).values();
        var keys = values.stream().map(value -> value.sealed().key()).collect(Collectors.toSet());
        try (var lease = lethe.on().vault().lease(keys)) {
            values.forEach(value -> value.kept().open(value.slot().customer(), lease));
        }
    }

    private static Measured timed(Callable<Long> work) {
        var watch = Stopwatch.start();
        try {
            return watch.stop(work.call());
        } catch (Exception e) {
            throw new IllegalStateException("a replay has failed", e);
        }
    }
}
