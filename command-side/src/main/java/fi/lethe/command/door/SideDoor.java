// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.permission.Actor;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import fi.lethe.events.personal.DataUnit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes in what somebody sent in bulk: each piece is sealed, decided and stored as a command at the door is. Reading,
 * permission and the command's id are the sender's part; the id must be one that no caller can claim.
 *
 * <p>Refusals are the door's. {@link fi.lethe.ledger.CommandAlreadyReceived} says that the id stands already,
 * {@link fi.lethe.ledger.LedgerUnavailable} that nobody knows. Safe for use by several threads.
 */
public final class SideDoor {
    private static final byte[] NO_BODY = {};

    private final Catalogue catalogue;
    private final Dispatch dispatch;
    private final Clock clock;

    SideDoor(Catalogue catalogue, Dispatch dispatch, Clock clock) {
        this.catalogue = catalogue;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * One piece.
     *
     * @param correlation what it is a piece of
     * @param mark a code of what it says, kept in the receipt; made at the desk, under the person's own key of tokens
     */
    public record Piece(
            Actor actor, UUID command, UUID correlation, CommandBody body, Function<SealingDesk<?>, Bytes> mark) {}

    /** Sends it; it stands when this returns. */
    public void send(Piece piece) {
        var request = request(piece);
        dispatch.send(request, claimed(request, piece), piece.body());
    }

    /** Does all but store it, so that it is refused exactly as {@link #send} would refuse it. */
    public void rehearse(Piece piece) {
        var request = request(piece);
        dispatch.rehearse(request, claimed(request, piece), piece.body());
    }

    private Request request(Piece piece) {
        return new Request(catalogue.of(piece.body()), piece.actor(), null, null, NO_BODY);
    }

    private Claimed claimed(Request request, Piece piece) {
        var marking = new Marking(
                Set.of(DataUnit.REFERENCE), desk -> new Mac(0, piece.mark().apply(desk)));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Claimed(request, piece.command(), piece.correlation(), marking, at);
    }
}
