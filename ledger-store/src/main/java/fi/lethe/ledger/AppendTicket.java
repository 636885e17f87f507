// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the door hands along with a command and reads back after it.
 *
 * <p>Travels as message metadata under {@link #KEY} and is never stored. Good for one append: an append that certainly
 * stored nothing gives the ticket back, so a lost race can be decided again with the same one; after an append that stands,
 * or may stand, it is used up.
 */
public final class AppendTicket {
    /** The metadata key that it travels under. */
    public static final String KEY = "lethe.ticket";

    private enum State {
        UNUSED,
        IN_USE
    }

    private final EntryContext context;
    private final @Nullable ReceiptClaim receipt;
    private final List<UnitKey> freshKeys;
    private final Instant issuedAt;
    private final AtomicReference<Object> state = new AtomicReference<>(State.UNUSED);

    /**
     * A ticket for one command.
     *
     * @param receipt absent where the command's repetition is not answered from a receipt
     * @param freshKeys the keys that the command's events use first; recorded as keys of the events' subject
     * @param issuedAt when the command was accepted; after five minutes it is appended no more
     */
    public AppendTicket(
            EntryContext context, @Nullable ReceiptClaim receipt, List<UnitKey> freshKeys, Instant issuedAt) {
        this.context = context;
        this.receipt = receipt;
        this.freshKeys = List.copyOf(freshKeys);
        this.issuedAt = issuedAt;
    }

    /** Where the command's events stand; empty as long as none do, or where the outcome is unknown. */
    public Optional<Appended> appended() {
        return state.get() instanceof Appended appended ? Optional.of(appended) : Optional.empty();
    }

    EntryContext context() {
        return context;
    }

    @Nullable
    ReceiptClaim receipt() {
        return receipt;
    }

    /** The keys that the command is the first to use. */
    public List<UnitKey> freshKeys() {
        return freshKeys;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    void take() {
        if (!state.compareAndSet(State.UNUSED, State.IN_USE)) {
            throw new SecondAppend(context.command());
        }
    }

    void giveBack() {
        state.set(State.UNUSED);
    }

    void used(Appended appended) {
        state.set(appended);
    }

    /** Nothing of the command, so that a log of metadata shows none of it. */
    @Override
    public String toString() {
        return "AppendTicket";
    }
}
