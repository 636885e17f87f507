// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A command on its way: waiting, then either sent or withdrawn by the caller who waited long enough. */
final class Submission {
    private enum State {
        WAITING,
        SENT,
        WITHDRAWN
    }

    private final PreparedCommand command;
    private final long deadline;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile @Nullable SQLException loss;

    Submission(PreparedCommand command, long deadlineNanoTime) {
        this.command = command;
        this.deadline = deadlineNanoTime;
    }

    PreparedCommand command() {
        return command;
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    boolean expired() {
        return nanosLeft() < 0;
    }

    /** How long it is still waited for; negative afterwards. */
    long nanosLeft() {
        return deadline - System.nanoTime();
    }

    /** It was sent over a connection that was lost then, so that it may stand. */
    void lost(SQLException cause) {
        loss = cause;
    }

    /** How it was lost, if it was. */
    Optional<SQLException> loss() {
        return Optional.ofNullable(loss);
    }

    /** Whether the appender may send it: false where it was withdrawn. */
    boolean send() {
        return state.compareAndSet(State.WAITING, State.SENT) || state.get() == State.SENT;
    }

    /** It was sent and does not stand, so that it may be withdrawn again; one whose connection was lost may not. */
    void waitAgain() {
        if (loss == null) {
            state.compareAndSet(State.SENT, State.WAITING);
        }
    }

    /** Whether it will certainly not be sent. */
    boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN);
    }

    boolean is(Outcome decided) {
        return outcome.complete(decided);
    }
}
