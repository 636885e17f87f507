// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.command.reading.ContentRefused;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.StaleVersion;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.crypto.VaultUnavailable;
import fi.lethe.events.RegisterName;
import fi.lethe.ledger.CommandAlreadyReceived;
import fi.lethe.ledger.LedgerUnavailable;
import java.util.Map;

/**
 * Takes a command in: may this actor ask it, was it answered before, what does it say, and what comes of it.
 *
 * <p>An answer is given only when it is certain: after any failure whose outcome is open, the ledger is asked under its
 * lock whether the command stands. Safe for use by several threads.
 */
final class Door {
    private final Permissions permissions;
    private final BodyReader reader;
    private final Receipts receipts;
    private final Dispatch dispatch;
    private final Guesses guesses;

    Door(Permissions permissions, BodyReader reader, Receipts receipts, Dispatch dispatch, Guesses guesses) {
        this.permissions = permissions;
        this.reader = reader;
        this.receipts = receipts;
        this.dispatch = dispatch;
        this.guesses = guesses;
    }

    /** Refuses who may not send it. */
    void permit(Actor actor, CommandRoute<?, ?, ?, ?> route) {
        permissions.require(actor, route.type().rule());
    }

    Answer receive(Request request) {
        permissions.require(request.actor(), request.route().type().rule());
        var id = request.key() == null ? UuidCreator.getTimeOrderedEpoch() : request.key();
        try {
            var claimed = receipts.claim(request, id);
            var earlier = request.key() == null ? null : receipts.earlier(claimed);
            return earlier != null ? earlier : decide(request, claimed);
        } catch (KeyReused other) {
            guesses.allowReuse(request.actor());
            throw other;
        } catch (VaultUnavailable outage) {
            throw new NotAvailable("key vault", id);
        } catch (LedgerUnavailable outage) {
            throw new NotAvailable("ledger", id);
        }
    }

    /** What would come of it now; refused as the command would be, and nothing is stored. */
    Map<String, Object> rehearse(Request request) {
        permissions.require(request.actor(), request.route().type().rule());
        var id = UuidCreator.getTimeOrderedEpoch();
        try {
            return dispatch.told(request.route(), rehearsed(request, receipts.claim(request, id)));
        } catch (VaultUnavailable outage) {
            throw new NotAvailable("key vault", id);
        } catch (LedgerUnavailable outage) {
            throw new NotAvailable("ledger", id);
        }
    }

    private Dispatch.Rehearsal rehearsed(Request request, Claimed claimed) {
        var body = read(request);
        var compared = request.route().type().compares(body);
        if (compared == null) {
            return dispatch.rehearse(request, claimed, body);
        }
        guesses.allow(request.actor());
        try {
            var rehearsed = dispatch.rehearse(request, claimed, body);
            guesses.record(request, body, compared);
            return rehearsed;
        } catch (StateRefusal told) {
            recordIfTold(told, request, body);
            throw told;
        }
    }

    /** A refusal that says whether a guess is right is recorded before it is given. */
    private void recordIfTold(StateRefusal refusal, Request request, CommandBody body) {
        if (refusal.tellsOfValues()) {
            guesses.record(request, body, requireNonNull(request.route().type().compares(body)));
        }
    }

    private void recordIfCompared(Request request, CommandBody body) {
        var compared = request.route().type().compares(body);
        if (compared != null) {
            guesses.record(request, body, compared);
        }
    }

    private CommandBody read(Request request) {
        var body = reader.read(request.body(), request.route().type().body());
        refuseOtherRegister(body, request.route().kind().register());
        if (!body.faults().isEmpty()) {
            throw new ContentRefused(body.faults());
        }
        return body;
    }

    private Answer decide(Request request, Claimed claimed) {
        var body = read(request);
        try {
            return dispatch.send(request, claimed, body);
        } catch (StateRefusal told) {
            var twin = request.key() == null ? null : receipts.earlier(claimed);
            if (twin != null) {
                return twin; // the same command, sent at the same time, is what stands in its way
            }
            recordIfTold(told, request, body);
            throw told;
        } catch (StaleVersion stale) {
            recordIfCompared(request, body); // a number was looked up before the version was
            throw stale;
        } catch (CommandAlreadyReceived twin) {
            return receipts.known(claimed);
        } catch (LedgerUnavailable open) {
            var stands = receipts.underLock(claimed);
            if (stands != null) {
                return stands;
            }
            throw open;
        }
    }

    private static void refuseOtherRegister(CommandBody body, RegisterName known) {
        var register = body.register();
        if (register != null && !register.equals(known)) {
            throw ContentRefused.at("/register", "is not a register of this controller; there is: " + known);
        }
    }
}
