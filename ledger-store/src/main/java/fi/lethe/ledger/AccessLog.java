// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.events.access.AccessEvent;
import fi.lethe.ledger.append.Appender;
import fi.lethe.ledger.append.Outcome;
import fi.lethe.ledger.append.PreparedCommand;
import fi.lethe.ledger.append.PreparedEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records who was shown personal data and who was kept out, in the stream of the day (UTC).
 *
 * <p>What is recorded at the same time by several threads becomes one append, under one command id and with a correlation id for
 * each, but for what is recorded apart; where another process was first with a place in the stream, it is tried again until the append deadline. It needs no more
 * than the right to append such entries. May be used from any thread.
 */
public final class AccessLog {
    private static final int LARGEST_GROUP = 100;

    private final EventPreparation preparation;
    private final Appender appender;
    private final Function<String, Long> nextSeq;
    private final Clock clock;
    private final Duration deadline;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Day today; // guarded by turn

    /** Who did or tried something in which register, and why; the ids are given by the log. */
    public record Who(
            String actor,
            String register,
            String purpose,
            @Nullable String exception) {}

    private record Day(String stream, long next) {}

    /** @param command its own; that of all that is appended with it where it has none */
    private record Ids(UUID correlation, @Nullable UUID command) {}

    private static final class Waiting {
        private final Who who;
        private final AccessEvent event;
        private final Ids ids;
        private volatile @Nullable Outcome outcome;

        Waiting(Who who, AccessEvent event, Ids ids) {
            this.who = who;
            this.event = event;
            this.ids = ids;
        }
    }

    /** @param nextSeq of a stream, as it stands in the ledger */
    AccessLog(
            EventPreparation preparation, Appender appender, Function<String, Long> nextSeq, LedgerSettings settings) {
        this.preparation = preparation;
        this.appender = appender;
        this.nextSeq = nextSeq;
        this.clock = settings.clock();
        this.deadline = settings.appendDeadline();
    }

    /**
     * Returns once the event stands in the ledger.
     *
     * @throws LedgerUnavailable where that is not certain; nothing may be shown then
     */
    public void record(Who who, AccessEvent event) {
        record(new Waiting(who, event, new Ids(UuidCreator.getTimeOrderedEpoch(), null)));
    }

    /**
     * As {@link #record(Who, AccessEvent)}, as something that goes back to what has this id.
     *
     * @throws LedgerUnavailable where it is not certain that it stands
     */
    public void record(Who who, AccessEvent event, UUID correlation) {
        record(new Waiting(who, event, new Ids(correlation, null)));
    }

    /**
     * As {@link #record(Who, AccessEvent)}, under random ids that the event shares with no other, so that they tell nobody what it came from.
     *
     * @throws LedgerUnavailable where it is not certain that it stands
     */
    public void recordApart(Who who, AccessEvent event) {
        record(new Waiting(who, event, new Ids(UUID.randomUUID(), UUID.randomUUID())));
    }

    private void record(Waiting own) {
        waiting.add(own);
        try {
            if (!turn.tryLock(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                waiting.remove(own);
                throw new LedgerUnavailable("What was viewed was not recorded in time", null);
            }
        } catch (InterruptedException e) {
            waiting.remove(own);
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("Interrupted before what was viewed was recorded", e);
        }
        try {
            while (own.outcome == null) {
                appendGathered();
            }
        } finally {
            turn.unlock();
        }
        switch (own.outcome) {
            case Outcome.Stored _ -> {}
            case Outcome.Unknown(var cause) ->
                throw new LedgerUnavailable("It is not known whether what was viewed is recorded", cause);
            case Outcome.Refused(var cause) -> throw new AppendFailed(cause);
            case Outcome.Late _, Outcome.StreamMoved _, Outcome.AlreadyReceived _ ->
                throw new LedgerUnavailable("What was viewed was not recorded", null);
            case null -> throw new IllegalStateException("no outcome");
        }
    }

    private void appendGathered() {
        var group = new ArrayList<Waiting>();
        waiting.drainTo(group, LARGEST_GROUP);
        long until = System.nanoTime() + deadline.toNanos();
        Outcome outcome = new Outcome.Late();
        try {
            do {
                outcome = append(group);
            } while (outcome instanceof Outcome.StreamMoved && System.nanoTime() - until < 0);
        } finally {
            for (var each : group) {
                each.outcome = outcome;
            }
        }
    }

    private Outcome append(List<Waiting> group) {
        var day = day();
        today = null; // known again only once it is certain what stands
        var command = UuidCreator.getTimeOrderedEpoch();
        var entries = new ArrayList<PreparedEntry>();
        for (var each : group) {
            var who = each.who;
            var ids = each.ids;
            var context = new EntryContext(
                    who.actor(),
                    who.register(),
                    who.purpose(),
                    who.exception(),
                    ids.command() == null ? command : ids.command(),
                    ids.correlation());
            var place = new EventPreparation.Place(day.stream(), day.next() + entries.size());
            entries.add(preparation.entry(UUID.randomUUID(), place, each.event, context));
        }
        var outcome = appender.append(new PreparedCommand(command, entries, List.of(), null, 0));
        if (outcome instanceof Outcome.Stored) {
            today = new Day(day.stream(), day.next() + entries.size());
        }
        return outcome;
    }

    private Day day() {
        var stream = "access/" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var known = today;
        return known != null && known.stream().equals(stream) ? known : new Day(stream, nextSeq.apply(stream));
    }
}
