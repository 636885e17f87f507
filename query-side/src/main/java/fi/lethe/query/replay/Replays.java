// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.Mandate;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.query.projection.Entries;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.ReplayLock;
import fi.lethe.query.projection.SharedReading;
import fi.lethe.query.projection.Stopped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Full replays, one at a time in all processes together.
 *
 * <p>A replay whose process has ended is cut off, not lost: resumed, it goes on behind its last batch.
 */
public final class Replays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 2; // who reads meanwhile needs connections, too

    private final QueryDatabase database;
    private final LedgerEventStore ledger;
    private final List<TableRebuild> rebuilds;
    private final Clock clock;
    private final Function<Replay, Mandate> mandates;
    private final ReplayTable table;
    private final PartTable parts;
    private volatile boolean closed;
    private @Nullable Thread thread;

    /** @param mandates of who has begun a replay, or resumed it; asked at each batch, and before the swap */
    Replays(
            QueryDatabase database,
            LedgerEventStore ledger,
            List<TableRebuild> rebuilds,
            Clock clock,
            Function<Replay, Mandate> mandates) {
        this.database = database;
        this.ledger = ledger;
        this.rebuilds = List.copyOf(rebuilds);
        this.clock = clock;
        this.mandates = mandates;
        this.table = new ReplayTable(database.jdbc());
        this.parts = new PartTable(database.jdbc());
    }

    List<TableRebuild> known() {
        return rebuilds;
    }

    /** All projections that can be replayed, compared and not swapped. */
    public ReplayRequest comparison() {
        return new ReplayRequest(
                false, rebuilds.stream().map(TableRebuild::projection).toList());
    }

    /** Begins one, unless one is running; one that was cut off is given up. */
    public UUID begin(UUID account, ReplayRequest request) {
        var lock = lock();
        try {
            var id = UuidCreator.getTimeOrderedEpoch();
            new TransactionTemplate(database.transactions()).executeWithoutResult(_ -> store(id, account, request));
            start(id, lock);
            return id;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Goes on with one that was cut off, on account of who resumes it. */
    public void resume(UUID id, UUID account) {
        var replay = table.find(id).orElseThrow(() -> TypedRefusal.of(ReplayProblems.UNKNOWN));
        if (replay.state() != ReplayState.RUNNING) {
            throw TypedRefusal.of(ReplayProblems.ENDED);
        }
        var lock = lock();
        table.takenOver(id, account);
        start(id, lock);
    }

    public Optional<ReplayAnswer> find(UUID id) {
        return table.find(id).map(this::answer);
    }

    /** The newest first, at most so many; none older than ninety days. */
    public List<ReplayAnswer> last(int most) {
        return table.last(most).stream().map(this::answer).toList();
    }

    /** The one that runs, or was cut off. */
    public Optional<UUID> running() {
        return table.running();
    }

    /** Whether it runs, and swaps. */
    public boolean swaps(UUID id) {
        return table.find(id).map(Replay::swap).orElse(false);
    }

    private ReplayAnswer answer(Replay replay) {
        boolean cutOff = replay.state() == ReplayState.RUNNING && !ReplayLock.isHeld(database.jdbc());
        var seen = cutOff ? table.find(replay.id()).orElse(replay) : replay; // it may have ended between the two
        var state = cutOff && seen.state() == ReplayState.RUNNING ? ReplayState.CUT_OFF : seen.state();
        return ReplayAnswer.of(
                seen, state, parts.of(seen.id()), parts.differences(seen.id(), Comparison.TOLD), clock.instant());
    }

    private ReplayLock lock() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var taken = ReplayLock.take(database.source());
        while (taken.isEmpty() && table.running().isEmpty() && System.nanoTime() < end) {
            taken = ReplayLock.take(database.source()); // who holds it has come to the end and lets go
        }
        return taken.orElseThrow(() -> TypedRefusal.of(ReplayProblems.RUNNING));
    }

    private void store(UUID id, UUID account, ReplayRequest request) {
        var now = clock.instant();
        table.end(ReplayState.GIVEN_UP, now);
        rebuilds.forEach(TableRebuild::discard);
        table.add(new Replay(id, request.swap(), ReplayState.RUNNING, account, now, null));
        for (int i = 0; i < request.projections().size(); i++) {
            var projection = request.projections().get(i);
            parts.add(id, i, projection, rebuild(projection).live());
        }
    }

    private synchronized void start(UUID id, ReplayLock lock) {
        thread = Thread.ofPlatform().name("replay").daemon().start(() -> run(id, lock));
    }

    private void run(UUID id, ReplayLock lock) {
        try (lock) {
            var replay = table.find(id).orElseThrow(Stopped::new);
            var head = LedgerHead.of(ledger);
            head.await(replayed(id), () -> closed, PATIENCE);
            runParts(replay, mandates.apply(replay));
            table.end(isComplete(id, head) ? ReplayState.DONE : ReplayState.INCOMPLETE, clock.instant());
        } catch (Stopped _) {
            LOG.info("The replay {} was stopped; it can be resumed.", id);
        } catch (Refusal ended) {
            LOG.warn("The replay {} was cut off: {}; it can be resumed by who may.", id, ended.problem());
        } catch (RuntimeException e) {
            LOG.error("The replay {} was cut off; it can be resumed.", id, e);
        }
    }

    /** Where one fails, the others go on to their end; it is left for who resumes. Those that begin at once, and from the beginning, read together. */
    private void runParts(Replay replay, Mandate mandate) {
        var reading = new SharedReading(ledger, Entries.BATCH);
        var waiting = parts.of(replay.id()).stream()
                .filter(part -> part.state() != PartState.DONE)
                .toList();
        var seats = waiting.stream()
                .limit(AT_ONCE)
                .filter(part -> part.position() < 0)
                .collect(Collectors.toMap(Function.identity(), _ -> reading.seat())); // before anybody begins
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("replay-", 0).daemon().factory())) {
            var running = waiting.stream()
                    .map(part -> CompletableFuture.runAsync(
                            () -> run(part, replay, mandate, seats.getOrDefault(part, reading.alone())), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    private void run(Part part, Replay replay, Mandate mandate, SharedReading.Seat seat) {
        try (seat) {
            var progress = new PartProgress(parts, replay.id(), part.projection(), () -> {
                mandate.require();
                return closed;
            });
            rebuild(part.projection()).run(progress, replay.swap(), seat);
        }
    }

    private List<LongSupplier> replayed(UUID id) {
        return parts.of(id).stream()
                .<LongSupplier>map(part -> rebuild(part.projection())::live)
                .toList();
    }

    private boolean isComplete(UUID id, LedgerHead head) {
        return parts.of(id).stream()
                .allMatch(
                        part -> head.isReachedBy(part.position()) && (part.setAside() == null || part.setAside() == 0));
    }

    private TableRebuild rebuild(String projection) {
        return rebuilds.stream()
                .filter(rebuild -> rebuild.projection().equals(projection))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody replays " + projection));
    }

    /** Ends behind the batch under way, which is waited for ten seconds. */
    @Override
    public synchronized void close() {
        closed = true;
        var running = thread;
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
