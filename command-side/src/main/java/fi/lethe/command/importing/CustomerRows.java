// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.customer.contact.ChangeContactDetailsBody;
import fi.lethe.command.customer.contact.ContactPatch;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.rows.CustomerRow;
import fi.lethe.command.importing.rows.RowRejected;
import fi.lethe.events.personal.Contact;
import fi.lethe.rules.commands.CustomerGate;
import java.util.List;
import java.util.Objects;

/** What becomes of a customer's row: somebody new, a change of the contact, or nothing. */
final class CustomerRows {
    private static final int CONTACT = 0;
    private static final int REST = 1;
    private static final Contact NONE = new Contact(null, null, null, null);

    private final Sender sender;
    private final PresentCustomers standing;
    private final KnownRows known;

    CustomerRows(Sender sender, PresentCustomers standing, KnownRows known) {
        this.sender = sender;
        this.standing = standing;
        this.known = known;
    }

    RowOutcome take(CustomerRow row, KnownRow before) {
        var customer = before.isNew() ? null : standing.customer(before.owner()).orElse(null);
        var asGiven = new RowMark(List.of(row.contact(), row.rest()));
        var mark = asGiven.plain();
        if (customer == null) {
            if (!sender.dryRun()) { // nobody is refused who is new, and no keys need be made to say so
                sender.send(before.command(PresentCustomers.step(0)), registration(row, before), mark);
            }
            return RowOutcome.IMPORTED;
        }
        PresentCustomers.admit(customer, CustomerGate.ADDS_DATA);
        customer.restriction().refuseUnless(null); // whether a row equals what is withheld is told to nobody
        var last = standing.last(before);
        var now = standing.mark(customer, mark);
        var formerly = mark.equals(asGiven) ? now : standing.mark(customer, asGiven); // marks were of this once
        if (!RowMark.same(now, last.mark(), REST) && !RowMark.same(formerly, last.mark(), REST)) {
            throw new RowRejected(
                    Field.NAME.code(), "or the organisation has changed, and an import changes the contact only");
        }
        if (RowMark.same(now, last.mark(), CONTACT) || RowMark.same(formerly, last.mark(), CONTACT)) {
            return RowOutcome.UNCHANGED;
        }
        int changes = last.changes() + 1;
        sender.send(before.command(PresentCustomers.step(changes)), change(row, before), mark);
        if (!sender.dryRun()) {
            standing.write(() -> known.changed(before, changes));
        }
        return RowOutcome.CHANGED;
    }

    private static RegisterCustomerBody registration(CustomerRow row, KnownRow before) {
        var body = row.body();
        return new RegisterCustomerBody(
                before.owner(),
                body.name(),
                body.organisation(),
                body.contact(),
                null,
                body.source(),
                body.obtainedOn(),
                null,
                null,
                body.asGiven());
    }

    private static ChangeContactDetailsBody change(CustomerRow row, KnownRow before) {
        var body = row.body();
        return new ChangeContactDetailsBody(
                before.owner(),
                ContactPatch.whole(Objects.requireNonNullElse(body.contact(), NONE)),
                body.source(),
                body.obtainedOn(),
                null,
                null,
                body.asGiven());
    }
}
