// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.access.health.Degradation;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.ledger.LedgerStore;
import java.time.Duration;
import java.util.List;
import java.util.function.LongPredicate;
import org.axonframework.config.Configurer;
import org.jspecify.annotations.Nullable;

/** One projection: its progress, its acknowledgements, and its processor. */
final class Followed implements ReadyCheck {
    private static final int TOLD = 100;

    private final Projection projection;
    private final LedgerStore ledger;
    private final LongPredicate shadow;
    private final ProgressTable table;
    private final Progress progress;
    private final Follower follower;
    private volatile @Nullable Run run;

    private record Run(Acknowledging acknowledging, long headAtStart) {}

    Followed(
            Projection projection,
            LedgerStore ledger,
            Follower.Source source,
            ProgressTable table,
            LongPredicate shadow) {
        this.projection = projection;
        this.ledger = ledger;
        this.table = table;
        this.shadow = shadow;
        this.progress = new Progress(table::position);
        this.follower =
                new Follower(projection.holder().code(), source, new BatchHandler(projection, table, this::committed));
    }

    void configure(Configurer configurer) {
        follower.configure(configurer);
    }

    boolean awaits(long position, Duration limit) {
        return progress.awaits(position, limit);
    }

    /** Acknowledges from now on; its processor starts after it, with Axon. */
    void start() {
        var acknowledging = new Acknowledging(name(), this::acknowledge);
        long before = table.position(); // what a crash kept from being told
        var started = new Run(acknowledging, ledger.head().size());
        acknowledging.start();
        acknowledging.upTo(before);
        run = started;
    }

    private void committed(BatchHandler.Committed batch) {
        progress.advancedTo(batch.position());
        var running = run;
        if (batch.keysDestroyed() && running != null) {
            running.acknowledging().upTo(batch.position());
        }
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
        return running != null && follower.isWell() && progress.hasReached(running.headAtStart() - 1);
    }
}
