// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.access.problems.Refusal;
import fi.lethe.command.axon.CustomerStates;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.CustomerExists;
import fi.lethe.command.customer.CustomerRefusal;
import fi.lethe.command.customer.Decided;
import fi.lethe.command.customer.Deciding;
import fi.lethe.command.customer.KeyNoLongerLive;
import fi.lethe.command.customer.RecordOrder;
import fi.lethe.command.customer.SettleInvoice;
import fi.lethe.command.customer.StaleVersion;
import fi.lethe.command.customer.ordering.BillToNotKnown;
import fi.lethe.command.customer.ordering.CreditNotMeant;
import fi.lethe.command.customer.ordering.InvoiceAlreadySettled;
import fi.lethe.command.customer.ordering.InvoiceAsksNothing;
import fi.lethe.command.customer.ordering.InvoiceUnknown;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyNotUsable;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Mac;
import fi.lethe.events.Purpose;
import fi.lethe.events.RegisterName;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.ReceiptClaim;
import fi.lethe.rules.roles.DefaultPurposes;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Seals a command and sends it. A lost race is decided again, three times in all, unless the caller demanded a version; a
 * refusal is given only after the customer's state was read anew.
 */
final class Dispatch {
    private static final int TRIES = 3;

    private final CustomerStates customers;
    private final KeyVault vault;
    private final LedgerStore ledger;
    private final Answers answers;
    private final DoorSettings settings;

    Dispatch(CustomerStates customers, KeyVault vault, LedgerStore ledger, Answers answers, DoorSettings settings) {
        this.customers = customers;
        this.vault = vault;
        this.ledger = ledger;
        this.answers = answers;
        this.settings = settings;
    }

    Answer send(Request request, Claimed claimed, CommandBody body) {
        Refusal refused = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return once(request, claimed, body);
            } catch (AggregateStreamCreationException taken) {
                throw new CustomerExists();
            } catch (ConcurrencyException | KeyNoLongerLive | CreditedMeanwhile lost) {
                if (request.ifMatch() != null) {
                    throw new StaleVersion();
                }
                refused = null; // it was of a state that another command has changed since
            } catch (CustomerRefusal | BillToNotKnown refusal) {
                if (refused != null) {
                    throw refusal;
                }
                refused = refusal;
                if (body.customer() != null) {
                    customers.forget(body.customer()); // so that the second answer is from the ledger itself
                }
            }
        }
        throw refused != null ? refused : new ConcurrentChange();
    }

    /** What would happen: decides without sending; nothing is stored. */
    Rehearsed rehearse(Request request, Claimed claimed, CommandBody body) {
        var id = idOf(body);
        customers.forget(id);
        var customer = request.kind().creates() ? Customer.UNKNOWN : known(id);
        if (body.comparesNumbers() && customer.withheld()) {
            throw new NotRehearsed();
        }
        var command = sealed(request, claimed, body, id).command();
        try {
            return new Rehearsed(id, customer, Deciding.decide(customer, command));
        } catch (InvoiceUnknown notOpen) {
            throw why(command, notOpen);
        }
    }

    private Answer once(Request request, Claimed claimed, CommandBody body) {
        var sealed = sealed(request, claimed, body, idOf(body));
        var decided = decide(sealed.command(), sealed.ticket(), request);
        return answers.of(
                request.kind(),
                sealed.command(),
                decided,
                claimed.command(),
                sealed.ticket().appended());
    }

    private static CustomerId idOf(CommandBody body) {
        return body.customer() == null ? new CustomerId(UuidCreator.getTimeOrderedEpoch()) : body.customer();
    }

    private record SealedCommand(CustomerCommand command, AppendTicket ticket) {}

    private SealedCommand sealed(Request request, Claimed claimed, CommandBody body, CustomerId id) {
        var customer = request.kind().creates() ? Customer.UNKNOWN : known(id);
        var stamp = new SealingDesk.Stamp(id, claimed.command(), claimed.at(), settings.erasurePause(), access(body));
        try (var desk = new SealingDesk(vault, ledger, customer, stamp, body.units())) {
            var command = body.seal(desk);
            return new SealedCommand(
                    command,
                    new AppendTicket(
                            context(request, claimed, body),
                            receipt(request.kind(), claimed.mac().get()),
                            desk.freshKeys(),
                            claimed.at()));
        } catch (KeyNotUsable withheld) {
            if (request.kind() == CommandKind.SETTLE_INVOICE) { // no invoice is open, or its key would not be withheld
                known(id).lifecycle().refuseIfForgotten();
                throw new InvoiceUnknown();
            }
            refuseIfForgotten(id);
            throw new KeyNoLongerLive();
        } catch (BillToNotKnown | CreditNotMeant refused) { // who may not know of it is refused for that
            refuseIfForgotten(id);
            known(id).restriction().refuseUnless(body.exception());
            throw refused;
        }
    }

    private static ReceiptClaim receipt(CommandKind kind, Mac mac) {
        return new ReceiptClaim(mac.value().toArray(), mac.generation(), kind.creates() ? 201 : 200);
    }

    private Decided decide(CustomerCommand command, AppendTicket ticket, Request request) {
        try {
            return customers.send(command, ticket, demanded(command, request));
        } catch (InvoiceUnknown notOpen) {
            throw why(command, notOpen);
        } catch (StaleVersion stale) {
            if (request.ifMatch() == null) {
                customers.forget(command.customer());
                throw new CreditedMeanwhile();
            }
            throw stale;
        }
    }

    /** Whether a credit note covers its invoice was found out for one version, so it holds for that one only. */
    private static @Nullable Long demanded(CustomerCommand command, Request request) {
        var demanded = request.ifMatch();
        if (!(command instanceof RecordOrder order) || order.credit() == null) {
            return demanded;
        }
        if (demanded != null && demanded != order.credit().asOf()) {
            throw new StaleVersion();
        }
        return order.credit().asOf();
    }

    /** The state keeps open invoices only; which refusal it is, the history tells. */
    private CustomerRefusal why(CustomerCommand command, InvoiceUnknown notOpen) {
        var stream = command.customer().toString();
        if (!(command instanceof SettleInvoice settle)) {
            return notOpen;
        }
        if (known(command.customer()).withheld()) {
            return InvoiceUnknown.ofWithheld();
        }
        if (ledger.streamMentions(stream, "InvoiceSettled", settle.invoice())) {
            return new InvoiceAlreadySettled();
        }
        return ledger.streamMentions(stream, "OrderRecorded", settle.invoice()) ? new InvoiceAsksNothing() : notOpen;
    }

    private static Access access(CommandBody body) {
        return body.exception() == null ? Access.ORDINARY : Access.UNDER_EXCEPTION;
    }

    /** Why something could not be sealed: that the person is forgotten is the better answer, where it is so. */
    private void refuseIfForgotten(CustomerId id) {
        customers.forget(id);
        known(id).lifecycle().refuseIfForgottenOrBeingForgotten();
    }

    private Customer known(CustomerId id) {
        try {
            return customers.load(id);
        } catch (AggregateNotFoundException unknown) {
            throw new CustomerUnknown();
        }
    }

    /** What the command is sent for. */
    static Purpose purpose(Request request, CommandBody body) {
        return body.purpose() == null
                ? DefaultPurposes.of(request.kind().call(), request.actor().roles())
                : body.purpose();
    }

    private static EntryContext context(Request request, Claimed claimed, CommandBody body) {
        var exception = body.exception();
        return new EntryContext(
                request.actor().id().toString(),
                RegisterName.CUSTOMERS.value(),
                purpose(request, body).code(),
                exception == null ? null : exception.code(),
                claimed.command(),
                claimed.correlation());
    }
}
