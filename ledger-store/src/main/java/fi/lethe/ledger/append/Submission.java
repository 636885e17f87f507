// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

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

    /** Whether the appender may send it: false where it was withdrawn. */
    boolean send() {
        return state.compareAndSet(State.WAITING, State.SENT);
    }

    /** Whether it will certainly not be sent. */
    boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN);
    }

    boolean is(Outcome decided) {
        return outcome.complete(decided);
    }
}
