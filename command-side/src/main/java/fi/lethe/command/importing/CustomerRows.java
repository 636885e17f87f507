// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.customer.contact.ChangeContactDetailsBody;
import fi.lethe.command.customer.contact.ContactPatch;
import fi.lethe.command.customer.rectifying.RectifyDataBody;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.rows.CustomerRow;
import fi.lethe.command.importing.rows.RowRejected;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.rules.commands.CustomerGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What becomes of a customer's row: somebody new, a change of name, organisation or contact, or nothing. */
final class CustomerRows {
    private static final int CONTACT = 0;
    private static final int REST = 1;
    private static final Contact NONE = new Contact(null, null, null, null);

    private final Sender sender;
    private final PresentCustomers standing;
    private final Steps steps;
    private final RowsOfRun met = new RowsOfRun();

    CustomerRows(Sender sender, PresentCustomers standing, KnownRows known) {
        this.sender = sender;
        this.standing = standing;
        this.steps = new Steps(sender, standing, known, CustomerRows::step);
    }

    RowOutcome take(CustomerRow row, KnownRow before) {
        boolean first = met.isFirst(before, row.line());
        var customer = before.isNew() ? null : standing.customer(before.owner()).orElse(null);
        var asGiven = new RowMark(List.of(row.contact(), row.rest()));
        var mark = asGiven.plain();
        if (customer == null) {
            if (!sender.dryRun()) { // nobody is refused who is new, and no keys need be made to say so
                sender.send(before.command(step(0)), registration(row, before), mark);
            }
            return RowOutcome.IMPORTED;
        }
        PresentCustomers.admit(customer, CustomerGate.ADDS_DATA);
        customer.restriction().refuseUnless(null); // whether a row equals what is withheld is told to nobody
        var last = standing.last(before, CustomerRows::step).orElseThrow();
        var now = standing.mark(customer, mark);
        var formerly = mark.equals(asGiven) ? now : standing.mark(customer, asGiven); // marks were of this once
        boolean sameRest = RowMark.same(now, last.mark(), REST) || RowMark.same(formerly, last.mark(), REST);
        boolean sameContact = RowMark.same(now, last.mark(), CONTACT) || RowMark.same(formerly, last.mark(), CONTACT);
        if (sameRest && sameContact) {
            return RowOutcome.UNCHANGED;
        }
        if (!first) {
            throw new RowRejected(Field.ID.code(), "is that of an earlier row of this file, which says otherwise");
        }
        var bodies = new ArrayList<CommandBody>();
        if (!sameRest) {
            bodies.addAll(rectifications(row, before, customer));
        }
        if (!sameContact) {
            bodies.add(change(row, before));
        }
        steps.send(before, last.changes(), bodies, mark);
        return RowOutcome.CHANGED;
    }

    private static String step(int changes) {
        return "change/" + changes;
    }

    /** Which of both has changed the marks do not tell; an organisation that the row does not have is taken out. */
    private static List<RectifyDataBody> rectifications(CustomerRow row, KnownRow before, Customer customer) {
        var body = row.body();
        var all = new ArrayList<>(
                List.of(RectifyDataBody.outdated(before.owner(), body.name(), null, body.source(), body.obtainedOn())));
        boolean held = !customer.keys()
                .matching(unit -> unit.succeeds(DataUnit.ORGANISATION))
                .isEmpty();
        if (body.organisation() != null || held) {
            all.add(RectifyDataBody.outdated(
                    before.owner(), null, body.organisation(), body.source(), body.obtainedOn()));
        }
        return all;
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
