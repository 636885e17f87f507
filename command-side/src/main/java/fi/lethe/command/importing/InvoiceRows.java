// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.ordering.TakeOverOrderBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.rows.InvoiceRow;
import fi.lethe.command.importing.rows.RowRejected;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.rules.commands.CustomerGate;
import java.time.Instant;
import java.util.List;

/** What becomes of an invoice's row: an order with an invoice or a credit note, its correction, its payment, or nothing. */
final class InvoiceRows {
    private static final String ORDER = "order";
    private static final String PAYMENT = "payment";
    private static final String OTHER_NUMBER =
            "has changed since it was imported; rectify the number here first, then send this again";

    private final Sender sender;
    private final PresentCustomers standing;
    private final Steps corrections;
    private final RowsOfRun met = new RowsOfRun();
    private final NumbersOfRun numbers;

    InvoiceRows(Sender sender, PresentCustomers standing, KnownRows known, NumbersOfRun numbers) {
        this.sender = sender;
        this.standing = standing;
        this.numbers = numbers;
        this.corrections = new Steps(sender, standing, known, InvoiceRows::step);
    }

    RowOutcome take(InvoiceRow row, KnownRow before) {
        boolean first = met.isFirst(before, row.line());
        var asGiven = new RowMark(List.of(row.content()));
        var mark = asGiven.plain();
        var recorded =
                before.isNew() ? null : standing.last(before, InvoiceRows::step).orElse(null);
        if (recorded == null) {
            return takeNew(row, before, mark);
        }
        var customer = standing.customer(before.owner()).orElseThrow();
        PresentCustomers.admit(customer, CustomerGate.SETTLES);
        boolean changed = false;
        if (customer.withheld()) {
            refuseUnlessPaid(row);
        } else {
            changed = hasChanged(customer, List.of(mark, asGiven), recorded);
        }
        boolean paid = standing.receipt(before.command(PAYMENT)).isPresent();
        if (row.settledAt() == null) {
            if (paid) {
                throw new RowRejected(
                        Field.PAID.code(), "says that it is not paid, and an earlier row said that it is");
            }
        }
        if (changed && !first) {
            throw RowsOfRun.saysOtherwise();
        }
        if (changed && customer.lifecycle().state() == CustomerState.PARTLY_FORGOTTEN) {
            throw new RowRejected("", "has changed, and of a customer forgotten in part only a payment is taken");
        }
        if (changed) {
            correct(row, before, recorded.changes(), mark);
        }
        if (row.settledAt() == null || paid) {
            return changed ? RowOutcome.CHANGED : RowOutcome.UNCHANGED;
        }
        var settled = settle(row, before, row.settledAt());
        return changed ? RowOutcome.CHANGED : settled;
    }

    private RowOutcome takeNew(InvoiceRow row, KnownRow before, RowMark mark) {
        if (sender.dryRun()) {
            var same = met.saidBefore(before, mark);
            if (same != null) {
                return RowsOfRun.repeated(same);
            }
        }
        try {
            record(row, before, mark);
        } catch (StateRefusal stands) {
            if (!stands.is(CustomerProblem.RECORDED_ALREADY.type())) {
                throw stands;
            }
            return row.settledAt() == null ? RowOutcome.UNCHANGED : settle(row, before, row.settledAt());
        }
        if (sender.dryRun()) {
            return rehearse(row, before.owner());
        }
        if (row.settledAt() != null) {
            settle(row, before, row.settledAt());
        }
        return RowOutcome.IMPORTED;
    }

    private static String step(int corrections) {
        return corrections == 0 ? ORDER : ORDER + "/" + corrections;
    }

    private void correct(InvoiceRow row, KnownRow before, int stand, RowMark mark) {
        try {
            corrections.send(before, stand, row.corrections(before.owner()), mark);
        } catch (StateRefusal missing) {
            if (missing.is(CustomerProblem.ORDER_UNKNOWN.type())) {
                throw new RowRejected(Field.ORDER.code(), OTHER_NUMBER);
            }
            if (missing.is(CustomerProblem.INVOICE_UNKNOWN.type())) {
                throw new RowRejected(Field.INVOICE.code(), OTHER_NUMBER);
            }
            throw missing;
        }
    }

    private void record(InvoiceRow row, KnownRow before, RowMark mark) {
        try {
            sender.send(before.command(ORDER), new TakeOverOrderBody(row.orderOf(before.owner())), mark);
        } catch (StateRefusal refused) {
            if (refused.is(CustomerProblem.INVOICE_EXISTS.type())) {
                throw numberTaken();
            }
            if (!refused.is(CustomerProblem.INVOICE_UNKNOWN.type())) {
                throw refused;
            }
            if (!numbers.isRehearsed(before.owner(), row.credits())) {
                throw new RowRejected(
                        Field.CREDITS.code(),
                        "is not the number of an invoice of this customer that was recorded; import that one, then send this again");
            }
        }
    }

    private RowOutcome rehearse(InvoiceRow row, CustomerId owner) {
        var same = numbers.rehearse(row, owner);
        if (Boolean.FALSE.equals(same)) {
            throw numberTaken();
        }
        return same == null ? RowOutcome.IMPORTED : RowOutcome.UNCHANGED;
    }

    private static RowRejected numberTaken() {
        return new RowRejected(
                Field.INVOICE.code(),
                "is the number of another invoice of this customer, which says otherwise; rectify that one, or mend the number here");
    }

    /** Whether a row equals what is withheld is told to nobody; a payment is taken all the same. */
    private static void refuseUnlessPaid(InvoiceRow row) {
        if (row.settledAt() == null) {
            throw new RowRejected(
                    "", "is not compared while the customer's data are withheld; only a payment is taken");
        }
    }

    /** @param marks any of which it may have now, and have had once */
    private boolean hasChanged(Customer customer, List<RowMark> marks, PresentCustomers.Last recorded) {
        return marks.stream()
                .distinct()
                .noneMatch(mark -> RowMark.same(standing.mark(customer, mark), recorded.mark(), 0));
    }

    private RowOutcome settle(InvoiceRow row, KnownRow before, Instant at) {
        try {
            sender.send(before.command(PAYMENT), row.paymentOf(before.owner(), at), new RowMark(List.of(PAYMENT)));
            return RowOutcome.CHANGED;
        } catch (StateRefusal elsewhere) {
            if (!elsewhere.is(CustomerProblem.INVOICE_SETTLED.type())) {
                throw elsewhere;
            }
            return RowOutcome.UNCHANGED;
        }
    }
}
