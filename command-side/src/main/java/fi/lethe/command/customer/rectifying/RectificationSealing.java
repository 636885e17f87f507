// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.rectifying;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fi.lethe.command.constraints.ContactForms;
import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.ordering.OrderHistory;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.SealingDesk.SealedBefore;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.customer.ContactMember;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DisposalGround;
import fi.lethe.events.customer.RectificationEvent;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationEvent.OrderRectified;
import fi.lethe.events.customer.RectificationGround;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.rules.definition.BuiltInDefinition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals what a rectification says. What stays of the value before is read at the desk. */
record RectificationSealing(RectifyDataBody body, SealingDesk<Customer> desk) {
    private static final String TAKEN = "is the number of another one of this customer";

    static RectifyData seal(RectifyDataBody body, SealingDesk<Customer> desk) {
        return new RectificationSealing(body, desk).sealed();
    }

    private RectifyData sealed() {
        if (!body.opensRestricted() && desk.state().withheld()) {
            throw CustomerProblem.PROCESSING_RESTRICTED.refusal();
        }
        return switch (body.field()) {
            case NAME, ORGANISATION -> command(profile(null, List.of()), body.unit(), null);
            case CONTACT -> contact();
            case ORDER -> order(requireNonNull(body.order()));
            case BILLING -> invoice(requireNonNull(body.invoice()));
        };
    }

    private RectifyData command(RectificationEvent event, DataUnit unit, @Nullable Long asOf) {
        return new RectifyData(id(), body.source(), event, unit, disposal(), body.exception(), body.caseId(), asOf);
    }

    private @Nullable DisposalGround disposal() {
        if (body.removes()) {
            return DisposalGround.REMOVED;
        }
        if (!body.renews()) {
            return null;
        }
        return body.ground() == RectificationGround.UNNECESSARY ? DisposalGround.UNNECESSARY : DisposalGround.REMOVED;
    }

    private DataRectified profile(@Nullable Sealed<Contact> contact, List<ContactMember> removed) {
        return new DataRectified(
                id(),
                body.field(),
                body.ground(),
                body.source(),
                body.obtainedOn(),
                body.name() == null ? null : seal(DataUnit.IDENTITY, body.name(), "name"),
                contact,
                body.organisation() == null ? null : seal(DataUnit.ORGANISATION, body.organisation(), "organisation"),
                removed,
                caseId());
    }

    private RectifyData contact() {
        var patch = requireNonNull(body.contact());
        long version = desk.version();
        var before =
                desk.current(DataUnit.PRIVATE_CONTACT, Contact.class, "contact").orElse(null);
        var now = patch.over(before);
        var normalised = patch.phone() == null ? now : ContactForms.normalised(now, body.asGiven());
        var removed = desk.state().withheld() ? patch.toGo() : patch.removed(before);
        var event = profile(seal(DataUnit.PRIVATE_CONTACT, normalised, "contact"), removed);
        return command(event, DataUnit.PRIVATE_CONTACT, version);
    }

    private RectifyData order(OrderCorrection correction) {
        var formerly = desk.token(TokenKind.ORDER, correction.number());
        var history = OrderHistory.of(formerly, desk);
        var known = history.order().orElseThrow(() -> StateRefusal.telling(CustomerProblem.ORDER_UNKNOWN.type()));
        var details = correction.over(opened(known.lines(), OrderDetails.class, "lines"));
        var number = desk.token(TokenKind.ORDER, details.order());
        if (!number.equals(formerly) && OrderHistory.of(number, desk).ordered().isPresent()) {
            throw StateRefusal.tellingAt(CustomerProblem.ORDER_EXISTS.type(), "/order/newNumber", TAKEN);
        }
        var orderedOn = requireNonNullElse(correction.orderedOn(), known.orderedOn());
        var unit = known.invoiced()
                ? known.lines().sealed().unit()
                : DataUnit.orders(
                        BuiltInDefinition.FINANCIAL_YEARS.endOf(orderedOn).getYear());
        var event = new OrderRectified(
                id(),
                body.ground(),
                body.source(),
                body.obtainedOn(),
                known.position(),
                orderedOn,
                desk.sealIn(unit, details, "lines"),
                number,
                known.invoiced(),
                caseId());
        return command(event, known.lines().sealed().unit(), history.version());
    }

    private RectifyData invoice(InvoiceCorrection correction) {
        var formerly = desk.token(TokenKind.INVOICE, correction.number());
        var history = OrderHistory.of(formerly, desk);
        var known = history.invoice().orElseThrow(() -> StateRefusal.telling(CustomerProblem.INVOICE_UNKNOWN.type()));
        var details = correction.over(opened(known.details(), InvoiceDetails.class, "invoiceDetails"));
        var number = desk.token(TokenKind.INVOICE, details.number());
        if (!number.equals(formerly) && OrderHistory.of(number, desk).invoice().isPresent()) {
            throw StateRefusal.tellingAt(CustomerProblem.INVOICE_EXISTS.type(), "/invoice/newNumber", TAKEN);
        }
        var invoicedOn = requireNonNullElse(correction.invoicedOn(), known.invoicedOn());
        var yearEndsOn = BuiltInDefinition.FINANCIAL_YEARS.endOf(invoicedOn);
        var event = new InvoiceRectified(
                id(),
                body.ground(),
                body.source(),
                body.obtainedOn(),
                known.position(),
                invoicedOn,
                yearEndsOn,
                correction.dueOn() == null ? known.dueOn() : correction.dueOn(),
                desk.sealIn(DataUnit.billing(yearEndsOn.getYear()), details, "invoiceDetails"),
                formerly,
                number,
                InvoiceCorrection.claim(details),
                known.settledAt(),
                known.how(),
                caseId());
        return command(event, known.details().sealed().unit(), history.version());
    }

    /** What was recorded before; where its key is gone, nothing is put right. */
    private <T extends PersonalValue> T opened(SealedBefore<T> before, Class<T> type, String field) {
        return desk.opened(List.of(before), type, field)
                .getFirst()
                .orElseThrow(CustomerProblem.CUSTOMER_FORGOTTEN::refusal);
    }

    private <T extends PersonalValue> Sealed<T> seal(DataUnit unit, T value, String field) {
        return body.renews() ? desk.sealAnew(unit, value, field) : desk.seal(unit, value, field);
    }

    private CustomerId id() {
        return new CustomerId(desk.subject());
    }

    private @Nullable UUID caseId() {
        var caseId = body.caseId();
        return caseId == null ? null : caseId.value();
    }
}
