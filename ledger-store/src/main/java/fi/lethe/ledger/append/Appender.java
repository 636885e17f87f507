// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends the commands of all threads of this process, in groups.
 *
 * <p>One thread with one connection sends them; while a group is under way the next one gathers. A command's outcome is told only once it is
 * certain, or as unknown once the deadline has passed.
 */
public final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final WaitingRoom waiting = new WaitingRoom();
    private final Map<UUID, CompletableFuture<Outcome>> undecided = new ConcurrentHashMap<>();
    private final Duration deadline;
    private final GroupSender sender;
    private final Thread thread;

    /**
     * An appender, whose connection is taken at the first append.
     *
     * @param grown is told the ledger's size after each group that stands
     */
    public Appender(DataSource source, Clock clock, Duration deadline, LongConsumer grown) {
        this.deadline = deadline;
        sender = new GroupSender(new Link(source, deadline), clock, grown);
        thread = Thread.ofPlatform().name("ledger-appender").daemon().start(this::run);
    }

    /** Appends, and waits for the outcome no longer than the deadline. */
    public Outcome append(PreparedCommand command) {
        var submission = new Submission(command, System.nanoTime() + deadline.toNanos());
        waiting.enter(submission);
        if (!thread.isAlive() && submission.withdraw()) {
            return new Outcome.Late();
        }
        try {
            return submission.outcome().get(submission.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return undecided(submission);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return undecided(submission);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits, no longer than the deadline, while this process has sent the command and does not know what became of it.
     *
     * @return whether it is decided
     */
    public boolean awaitDecision(UUID command) {
        var outcome = undecided.get(command);
        try {
            return outcome == null || outcome.get(deadline.toNanos(), TimeUnit.NANOSECONDS) != null;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the thread and its connection; who still waits is told that it is too late. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(deadline.plusSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome undecided(Submission submission) {
        if (submission.withdraw()) {
            return new Outcome.Late();
        }
        var command = submission.command().command();
        undecided.put(command, submission.outcome());
        var _ = submission.outcome().thenRun(() -> undecided.remove(command, submission.outcome()));
        return submission.outcome().getNow(new Outcome.Unknown(null));
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(waiting.nextGroup().stream().filter(Submission::send).toList());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sender.close();
            waiting.empty();
        }
    }

    /** Whatever happens, everybody in the group gets an outcome, and the thread lives on. */
    private void send(List<Submission> group) throws InterruptedException {
        try {
            sender.send(group);
        } catch (RuntimeException e) {
            LOG.error("A group could not be appended", e);
        } finally {
            group.forEach(submission -> submission.is(new Outcome.Unknown(null)));
        }
    }
}
