// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.command.customer.ordering.InvoiceRefusal;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.command.reading.ContentRefused;
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
    void permit(Actor actor, CommandKind kind) {
        permissions.require(actor, kind.call());
    }

    Answer receive(Request request) {
        permissions.require(request.actor(), request.kind().call());
        var id = request.key() == null ? UuidCreator.getTimeOrderedEpoch() : request.key();
        try {
            var claimed = receipts.claim(request, id);
            var earlier = request.key() == null ? null : receipts.earlier(claimed);
            return earlier != null ? earlier : decide(request, claimed);
        } catch (VaultUnavailable outage) {
            throw new NotAvailable("key vault", id);
        } catch (LedgerUnavailable outage) {
            throw new NotAvailable("ledger", id);
        }
    }

    /** What would come of it now; refused as the command would be, and nothing is stored. */
    Map<String, Object> rehearse(Request request) {
        permissions.require(request.actor(), request.kind().call());
        var id = UuidCreator.getTimeOrderedEpoch();
        try {
            var rehearsed = rehearsed(request, receipts.claim(request, id));
            return request.kind() == CommandKind.FORGET_CUSTOMER ? rehearsed.ofForgetting() : rehearsed.members();
        } catch (VaultUnavailable outage) {
            throw new NotAvailable("key vault", id);
        } catch (LedgerUnavailable outage) {
            throw new NotAvailable("ledger", id);
        }
    }

    private Rehearsed rehearsed(Request request, Claimed claimed) {
        var body = read(request);
        if (!body.comparesNumbers()) {
            return dispatch.rehearse(request, claimed, body);
        }
        guesses.allow(request.actor());
        try {
            var rehearsed = dispatch.rehearse(request, claimed, body);
            guesses.record(request, body);
            return rehearsed;
        } catch (InvoiceRefusal told) {
            guesses.record(request, body);
            throw told;
        }
    }

    private CommandBody read(Request request) {
        var body = reader.read(request.body(), request.kind().body());
        refuseOtherRegister(body);
        if (!body.faults().isEmpty()) {
            throw new ContentRefused(body.faults());
        }
        return body;
    }

    private Answer decide(Request request, Claimed claimed) {
        var body = read(request);
        try {
            return dispatch.send(request, claimed, body);
        } catch (InvoiceRefusal told) {
            guesses.record(request, body);
            throw told;
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

    private static void refuseOtherRegister(CommandBody body) {
        var register = body.register();
        if (register != null && !register.equals(RegisterName.CUSTOMERS)) {
            throw ContentRefused.at(
                    "/register", "is not a register of this controller; there is: " + RegisterName.CUSTOMERS);
        }
    }
}
