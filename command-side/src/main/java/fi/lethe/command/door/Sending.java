// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.access.permission.Objected;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.Decided;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.KeyNoLongerLive;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.Sent;
import fi.lethe.command.stream.StaleVersion;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.command.stream.StreamUnreadable;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyNotUsable;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Mac;
import fi.lethe.events.PurposeId;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.Appended;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.ReceiptClaim;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Seals one command and sends it. A lost race is decided again, three times in all, unless the caller demanded a version; a
 * refusal is given only after the stream's state was read anew.
 */
final class Sending<C, S, E extends LedgerEvent> {
    static final ProblemType NOT_REHEARSED = new ProblemType(
            "not-rehearsed",
            423,
            "No number is compared for a rehearsal or a dry run while the customer's data are withheld; the command itself may be sent.",
            "Kokeilussa ei verrata numeroita, kun asiakkaan tietoja ei näytetä kenellekään; itse komennon voi lähettää.");

    private static final int TRIES = 3;

    private final CommandRoute<?, C, S, E> route;
    private final KeyVault vault;
    private final LedgerStore ledger;
    private final Command command;
    private final UUID subject;

    /** A request that was read, under the id of its command. */
    record Command(Request request, Claimed claimed, CommandBody body) {}

    /** What stands now, if the command made events. */
    record Stands(UUID subject, Decided<?, ? extends LedgerEvent> decided, Optional<Appended> appended) {}

    private record SealedCommand<C>(C command, AppendTicket ticket) {}

    Sending(CommandRoute<?, C, S, E> route, KeyVault vault, LedgerStore ledger, Command command) {
        this.route = route;
        this.vault = vault;
        this.ledger = ledger;
        this.command = command;
        this.subject = Objects.requireNonNullElseGet(command.body().subject(), UuidCreator::getTimeOrderedEpoch);
    }

    Stands send() {
        Refusal refused = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return once();
            } catch (AggregateStreamCreationException taken) {
                throw route.kind().exists();
            } catch (ConcurrencyException | KeyNoLongerLive lost) {
                refuseIfDemanded();
                refused = null; // it was of a state that another command has changed since
            } catch (StaleVersion stale) {
                if (demandedByCaller() == null) {
                    refused = null; // what was found out for the command holds no more
                } else if (refused != null) {
                    throw stale;
                } else {
                    refused = stale;
                }
            } catch (StateRefusal refusal) {
                if (refused != null) {
                    throw refusal;
                }
                refused = refusal;
            }
            route.states().forget(subject); // so that the next answer is from the ledger itself
        }
        throw refused != null ? refused : new ConcurrentChange();
    }

    /** What would happen: decides without sending; nothing is stored. */
    Dispatch.Rehearsal rehearse() {
        route.states().forget(subject);
        var state = command.body().subject() == null
                ? route.kind().unknown()
                : route.states().load(subject);
        if (route.type().compares(command.body()) != null && route.kind().withheld(state)) {
            throw StateRefusal.of(NOT_REHEARSED);
        }
        var sealed = sealed(true).command();
        try {
            var events = decision(sealed).on(state);
            return new Dispatch.Rehearsal(subject, new Decided<>(events, state, 0));
        } catch (StateRefusal refusal) {
            throw explained(refusal, sealed);
        }
    }

    private Stands once() {
        var sealed = sealed(false);
        var sent = new Sent<>(route.kind().stream(subject), route.type().begins(), decision(sealed.command()));
        try {
            var decided = route.states().send(sent, sealed.ticket(), demanded(sealed.command()));
            return new Stands(subject, decided, sealed.ticket().appended());
        } catch (StateRefusal refusal) {
            throw explained(refusal, sealed.command());
        } catch (AggregateNotFoundException unknown) {
            throw barrier(route.kind().unknown()).orElseThrow(() -> unknown);
        }
    }

    /** Sealed under the keys that the state names, once the state admits the command at all. */
    private SealedCommand<C> sealed(boolean rehearses) {
        var state = state();
        admit(state);
        var known = new SealingDesk.Known<>(state, route.kind().keys(state));
        var stamp = new SealingDesk.Stamp(
                subject,
                route.kind().stream(subject),
                command.claimed().command(),
                access(),
                command.claimed().at(),
                rehearses);
        var units = new HashSet<>(command.body().units());
        units.addAll(command.claimed().marking().units());
        var needed = new SealingDesk.Needed(units, command.body().renewed());
        try (var desk = new SealingDesk<>(vault, ledger, known, stamp, needed)) {
            var sealed = route.type().seal(command.body(), desk);
            var receipt = receipt(command.claimed().marking().at().apply(desk));
            var ticket = new AppendTicket(
                    context(), receipt, desk.freshKeys(), command.claimed().at());
            return new SealedCommand<>(sealed, ticket);
        } catch (KeyNotUsable withheld) {
            route.states().forget(subject);
            admit(state());
            var refusal = route.type().withoutKey();
            throw refusal == null ? new KeyNoLongerLive() : refusal;
        }
    }

    private S state() {
        return route.type().begins() ? route.kind().unknown() : route.states().load(subject);
    }

    private void admit(S state) {
        try {
            route.type().admit(route.kind(), state);
            refuseStopped(state);
        } catch (StreamUnreadable unreadable) {
            throw route.states().alarm(subject, unreadable);
        }
    }

    /** What the command's type decides, if the purpose that it is sent for goes on. */
    private Decision<S, E> decision(C sealed) {
        var decision =
                route.type().decision(route.kind(), sealed, command.claimed().at());
        return state -> {
            refuseStopped(state);
            return decision.on(state);
        };
    }

    private void refuseStopped(S state) {
        if (route.kind().stopped(state).contains(purpose())) {
            throw StateRefusal.of(Objected.TYPE);
        }
    }

    private PurposeId purpose() {
        return Dispatch.purpose(command.request(), command.body());
    }

    private Optional<StateRefusal> barrier(S state) {
        return route.kind().barrier(state, route.type().rule().gate());
    }

    private StateRefusal explained(StateRefusal refusal, C sealed) {
        var stream = route.kind().stream(subject);
        return route.type()
                .explain(
                        refusal,
                        sealed,
                        state(),
                        (event, token) -> ledger.streamMentions(stream, event.getSimpleName(), token));
    }

    private @Nullable Long demandedByCaller() {
        return command.request().ifMatch();
    }

    private void refuseIfDemanded() {
        if (demandedByCaller() != null) {
            throw new StaleVersion();
        }
    }

    /** What was found out for a sealed command may hold for one version only. */
    private @Nullable Long demanded(C sealed) {
        var byCaller = demandedByCaller();
        var asOf = route.type().asOf(sealed);
        if (asOf != null && byCaller != null && !asOf.equals(byCaller)) {
            throw new StaleVersion();
        }
        return asOf == null ? byCaller : asOf;
    }

    private ReceiptClaim receipt(Mac mac) {
        return new ReceiptClaim(
                mac.value().toArray(), mac.generation(), route.type().begins() ? 201 : 200);
    }

    private Access access() {
        return command.body().opensRestricted() ? Access.UNDER_EXCEPTION : Access.ORDINARY;
    }

    private EntryContext context() {
        var exception = command.body().exception();
        return new EntryContext(
                command.request().actor().id().toString(),
                route.kind().register().value(),
                purpose().value(),
                exception == null ? null : exception.code(),
                command.claimed().command(),
                command.claimed().correlation());
    }
}
