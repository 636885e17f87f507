// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.access.health.Degradation;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.ledger.LedgerStore;
import java.time.Duration;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** One projection: its progress, its acknowledgements, and its processor while it runs. */
final class Followed implements ReadyCheck {
    private static final int TOLD = 100;

    private final Projection projection;
    private final LedgerStore ledger;
    private final Follower.Source source;
    private final LongPredicate shadow;
    private final ProgressTable table;
    private final Progress progress;
    private volatile @Nullable Run run;

    private record Run(Follower follower, Acknowledging acknowledging, long headAtStart) {}

    Followed(
            Projection projection,
            LedgerStore ledger,
            Follower.Source source,
            ProgressTable table,
            LongPredicate shadow) {
        this.projection = projection;
        this.ledger = ledger;
        this.source = source;
        this.table = table;
        this.shadow = shadow;
        this.progress = new Progress(table::position);
    }

    boolean awaits(long position, Duration limit) {
        return progress.awaits(position, limit);
    }

    void start() {
        var acknowledging = new Acknowledging(name(), this::acknowledge);
        var invoker = new BatchInvoker(projection, table, committed -> {
            progress.advancedTo(committed.position());
            if (committed.keysDestroyed()) {
                acknowledging.upTo(committed.position());
            }
        });
        var started = new Run(
                new Follower(name(), source, invoker),
                acknowledging,
                ledger.head().size());
        run = started;
        acknowledging.start();
        acknowledging.upTo(table.position()); // what a crash kept from being told
        started.follower().start();
    }

    private boolean acknowledge(long position) {
        boolean letGo = shadow.test(position);
        if (letGo) {
            ledger.acknowledge(name(), position);
        }
        return letGo;
    }

    void stop() {
        var running = run;
        if (running != null) {
            running.follower().close();
            running.acknowledging().close();
            run = null;
        }
    }

    @Override
    public String name() {
        return projection.holder().code();
    }

    @Override
    public List<Degradation> degraded() {
        var streams = projection.setAside().map(aside -> aside.first(TOLD)).orElse(List.of());
        return streams.isEmpty()
                ? List.of()
                : List.of(new Degradation(
                        name(),
                        "streams-set-aside",
                        streams.stream().map(SetAside::stream).toList()));
    }

    /** Runs, is not in error, and has reached the head that was there when it was started. */
    @Override
    public boolean ready() {
        var running = run;
        return running != null && running.follower().isWell() && progress.hasReached(running.headAtStart() - 1);
    }
}
