// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.permission.Actor;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what somebody sent in bulk: each piece is sealed, decided and stored as a command at the door is. Reading,
 * permission and the command's id are the sender's part; the id must be one that no caller can claim.
 *
 * <p>Refusals are the door's. {@link fi.lethe.ledger.CommandAlreadyReceived} says that the id stands already,
 * {@link fi.lethe.ledger.LedgerUnavailable} that nobody knows. Safe for use by several threads.
 */
public final class SideDoor {
    private static final byte[] NO_BODY = {};

    private final Dispatch dispatch;
    private final Clock clock;

    SideDoor(Dispatch dispatch, Clock clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * One piece.
     *
     * @param correlation what it is a piece of
     * @param mark a code of what it says, kept in the receipt; made at the desk, under the person's own key
     */
    public record Piece(
            Actor actor, UUID command, UUID correlation, CommandBody body, Function<SealingDesk, Bytes> mark) {}

    /** Sends it; it stands when this returns. */
    public void send(Piece piece) {
        var marked = new Marked(piece.body(), piece.mark(), new AtomicReference<>());
        dispatch.send(request(piece), claimed(piece, marked), marked);
    }

    /** Does all but store it, so that it is refused exactly as {@link #send} would refuse it. */
    public void rehearse(Piece piece) {
        var marked = new Marked(piece.body(), piece.mark(), new AtomicReference<>());
        dispatch.rehearse(request(piece), claimed(piece, marked), marked);
    }

    private static Request request(Piece piece) {
        var type = piece.body().getClass();
        var kind = Arrays.stream(CommandKind.values())
                .filter(each -> each.body() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is the body of no command"));
        return new Request(kind, piece.actor(), null, null, NO_BODY);
    }

    private Claimed claimed(Piece piece, Marked marked) {
        return new Claimed(
                request(piece),
                piece.command(),
                piece.correlation(),
                () -> Objects.requireNonNull(marked.made().get()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The body, which leaves its mark when it is sealed. */
    private record Marked(CommandBody body, Function<SealingDesk, Bytes> mark, AtomicReference<@Nullable Mac> made)
            implements CommandBody {
        @Override
        public @Nullable CustomerId customer() {
            return body.customer();
        }

        @Override
        public @Nullable Purpose purpose() {
            return body.purpose();
        }

        @Override
        public @Nullable ProcessingException exception() {
            return body.exception();
        }

        @Override
        public boolean comparesNumbers() {
            return body.comparesNumbers();
        }

        @Override
        public Set<DataUnit> units() {
            var units = new HashSet<>(body.units());
            units.add(DataUnit.REFERENCE);
            return units;
        }

        @Override
        public CustomerCommand seal(SealingDesk desk) {
            var sealed = body.seal(desk);
            made.set(new Mac(0, mark.apply(desk)));
            return sealed;
        }
    }
}
