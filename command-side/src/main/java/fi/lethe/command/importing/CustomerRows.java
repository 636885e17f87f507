// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.customer.contact.ChangeContactDetailsBody;
import fi.lethe.command.customer.contact.ContactPatch;
import fi.lethe.command.customer.rectifying.RectifyDataBody;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import fi.lethe.command.customer.registering.TakeOverCustomerBody;
import fi.lethe.command.customer.relationship.EndCustomerRelationship;
import fi.lethe.command.customer.restricting.RestrictProcessing;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.rows.CustomerRow;
import fi.lethe.command.importing.rows.RowRejected;
import fi.lethe.command.importing.rows.Standing;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.rules.commands.CustomerGate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes of a customer's row: somebody new, a change of name, organisation or contact, the end of the relationship, a restriction, or
 * nothing.
 */
final class CustomerRows {
    private static final Contact NONE = new Contact(null, null, null, null);

    private final Sender sender;
    private final PresentCustomers standing;
    private final Steps steps;
    private final RowsOfRun met = new RowsOfRun();

    /** Of a row's mark, in its order. */
    private enum Part {
        CONTACT(0),
        REST(1),
        END(2),
        RESTRICTION(3);

        /** Where it stands in a row's mark. */
        private final int place;

        Part(int place) {
            this.place = place;
        }
    }

    CustomerRows(Sender sender, PresentCustomers standing, KnownRows known) {
        this.sender = sender;
        this.standing = standing;
        this.steps = new Steps(sender, standing, known, CustomerRows::step);
    }

    RowOutcome take(CustomerRow row, KnownRow before) {
        boolean first = met.isFirst(before, row.line());
        var customer = before.isNew() ? null : standing.customer(before.owner()).orElse(null);
        var asGiven = said(row);
        var mark = asGiven.plain();
        if (customer == null) {
            if (sender.dryRun()) { // nobody is refused who is new, and no keys need be made to say so
                return rehearsed(before, mark);
            }
            sender.send(before.command(step(0)), registration(row, before), mark);
            return RowOutcome.IMPORTED;
        }
        PresentCustomers.admit(customer, CustomerGate.ADDS_DATA);
        customer.restriction().refuseUnless(null); // whether a row equals what is withheld is told to nobody
        var last = standing.last(before, CustomerRows::step).orElseThrow();
        var differs = differences(row, customer, last, asGiven);
        if (differs.isEmpty()) {
            return RowOutcome.UNCHANGED;
        }
        if (!first) {
            throw RowsOfRun.saysOtherwise();
        }
        steps.send(before, last.changes(), bodies(row, before, customer, differs), mark);
        return RowOutcome.CHANGED;
    }

    private RowOutcome rehearsed(KnownRow before, RowMark mark) {
        var same = met.saidBefore(before, mark);
        return same == null ? RowOutcome.IMPORTED : RowsOfRun.repeated(same);
    }

    /** A row that says nothing of an end, or of a restriction, takes none back. */
    private Set<Part> differences(CustomerRow row, Customer customer, PresentCustomers.Last last, RowMark asGiven) {
        var mark = asGiven.plain();
        var now = standing.mark(customer, mark);
        var formerly = mark.equals(asGiven) ? now : standing.mark(customer, asGiven); // marks were of this once
        var differs = EnumSet.allOf(Part.class);
        differs.removeIf(
                part -> RowMark.same(now, last.mark(), part.place) || RowMark.same(formerly, last.mark(), part.place));
        var endedOn = row.standing().endedOn();
        if (endedOn == null || endedOn.equals(customer.lifecycle().endedOn())) {
            differs.remove(Part.END);
        }
        if (row.standing().restricted() == null) {
            differs.remove(Part.RESTRICTION);
        }
        return differs;
    }

    /** The restriction comes last, for nothing is changed behind it. */
    private static List<CommandBody> bodies(CustomerRow row, KnownRow before, Customer customer, Set<Part> differs) {
        var bodies = new ArrayList<CommandBody>();
        var said = row.standing();
        if (differs.contains(Part.REST)) {
            bodies.addAll(rectifications(row, before, customer));
        }
        if (differs.contains(Part.CONTACT)) {
            bodies.add(change(row, before));
        }
        if (differs.contains(Part.END) && said.endedOn() != null) {
            refuseIfEnded(customer);
            bodies.add(new EndCustomerRelationship(before.owner(), said.endedOn(), null, null));
        }
        if (differs.contains(Part.RESTRICTION) && said.restricted() != null) {
            bodies.add(new RestrictProcessing(before.owner(), said.restricted(), null, null));
        }
        return bodies;
    }

    private static void refuseIfEnded(Customer customer) {
        if (customer.lifecycle().state() == CustomerState.ENDED) {
            throw new RowRejected(
                    Field.ENDED_ON.code(), "is another day than that on which the relationship has ended here");
        }
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

    private static RowMark said(CustomerRow row) {
        var parts = new ArrayList<>(List.of(row.contact(), row.rest()));
        parts.addAll(row.standing().parts());
        return new RowMark(parts);
    }

    private static CommandBody registration(CustomerRow row, KnownRow before) {
        var registration = plainRegistration(row, before);
        var said = row.standing();
        return said.equals(Standing.ORDINARY)
                ? registration
                : new TakeOverCustomerBody(registration, said.endedOn(), said.restricted());
    }

    private static RegisterCustomerBody plainRegistration(CustomerRow row, KnownRow before) {
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
