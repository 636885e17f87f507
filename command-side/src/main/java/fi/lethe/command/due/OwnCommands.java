// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import fi.lethe.command.axon.DerivedId;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.stream.Decided;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.Sent;
import fi.lethe.command.stream.StreamUnreadable;
import fi.lethe.events.PurposeId;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.CommandAlreadyReceived;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.ReceiptClaim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends decisions on Lethe's own behalf. The id of each derives from the automation's name and its cause, so it stands once, however often and from however many processes it is sent.
 */
public final class OwnCommands<S, E extends LedgerEvent> {
    private static final int TRIES = 5;

    private final String name;
    private final PurposeId purpose;
    private final StreamStates<S, E> streams;

    /**
     * The commands of one automation.
     *
     * @param name stands in the ledger as the actor
     * @param purpose of everything that it sends
     */
    public OwnCommands(String name, PurposeId purpose, StreamStates<S, E> streams) {
        this.name = name;
        this.purpose = purpose;
        this.streams = streams;
    }

    /**
     * What the decision led to; empty where it stands already. What is cached of the stream may be old: the ledger refuses
     * events decided on it, and that there is nothing to do is believed only of what was read anew.
     *
     * @param at when it is decided
     */
    public Optional<Decided<S, E>> send(UUID subject, Instant at, Cause cause, Decision<S, E> decision) {
        var id = id(cause);
        var register = streams.kind().register().value();
        var context = new EntryContext(name, register, purpose.value(), null, id, cause.correlation());
        var sent = new Sent<>(streams.kind().stream(subject), false, decidedUnread(decision));
        for (int attempt = 1; ; attempt++) {
            try {
                var receipt = new ReceiptClaim(new byte[32], 0, 200);
                var decided = streams.send(sent, new AppendTicket(context, receipt, List.of(), at), null);
                if (!decided.events().isEmpty() || attempt > 1) {
                    return Optional.of(decided);
                }
            } catch (CommandAlreadyReceived _) {
                return Optional.empty();
            } catch (ConcurrencyException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
            streams.forget(subject); // another process may have moved on: decided anew from the ledger
        }
    }

    /** Lethe goes on though entries cannot be read, unless nothing can be known without them. */
    private Decision<S, E> decidedUnread(Decision<S, E> decision) {
        return state -> {
            var failure = streams.kind().failure(state);
            if (failure != null && streams.kind().undecidable(state)) {
                throw new StreamUnreadable(failure);
            }
            return streams.kind().completed(state, decision.on(state));
        };
    }

    /** The id of what this automation sends for this cause. */
    public UUID id(Cause cause) {
        return DerivedId.of(name + "/" + cause.position() + (cause.key().isEmpty() ? "" : "/" + cause.key()));
    }
}
