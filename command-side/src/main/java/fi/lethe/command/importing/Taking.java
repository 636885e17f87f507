// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.Refusal;
import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.importing.rows.CustomerRow;
import fi.lethe.command.importing.rows.InvoiceRow;
import fi.lethe.command.importing.rows.ReadRow;
import fi.lethe.command.importing.rows.RowFault;
import fi.lethe.command.importing.rows.RowRejected;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.ledger.CommandAlreadyReceived;

/** Takes single rows, and says of each what became of it. */
final class Taking {
    private static final int TRIES = 3;

    private final Sender sender;
    private final PresentCustomers standing;
    private final KnownRows known;
    private final CustomerRows customers;
    private final InvoiceRows invoices;
    private final NumbersOfRun numbers;

    Taking(Sender sender, PresentCustomers standing, KnownRows known, NumbersOfRun numbers) {
        this.sender = sender;
        this.standing = standing;
        this.known = known;
        this.customers = new CustomerRows(sender, standing, known);
        this.invoices = new InvoiceRows(sender, standing, known, numbers);
        this.numbers = numbers;
    }

    /** Refusals go to the tally; only an outage or a defect is thrown. */
    void take(ReadRow row, KnownRow before, Tally tally) {
        try {
            var outcome = decide(row, before);
            tally.count(outcome, row.line(), row.flags());
            if (outcome == RowOutcome.IMPORTED && row instanceof InvoiceRow invoice) {
                numbers.doubts(invoice, before.owner()).forEach(doubt -> tally.flag(row.line(), doubt));
            }
        } catch (RowRejected rejected) {
            tally.reject(row.line(), rejected.fault());
        } catch (Refusal refused) {
            if (is(refused, CustomerProblem.CUSTOMER_FORGOTTEN)) {
                cutLink(before);
            }
            var fault = refused.errors().isEmpty()
                    ? refused.detail()
                    : refused.errors().getFirst().detail();
            tally.reject(row.line(), new RowFault("", fault));
        }
    }

    /** What stands already, from an import that was cut off or one beside this, is looked at again. */
    private RowOutcome decide(ReadRow row, KnownRow first) {
        var before = first;
        for (int attempt = 1; ; attempt++) {
            try {
                return switch (row) {
                    case CustomerRow customer -> customers.take(customer, before);
                    case InvoiceRow invoice -> invoices.take(invoice, before);
                };
            } catch (CommandAlreadyReceived | StateRefusal stands) {
                if (attempt == TRIES || !isTakenAlready(stands)) {
                    throw stands;
                }
                before = before.seen();
            }
        }
    }

    private static boolean isTakenAlready(RuntimeException stands) {
        return stands instanceof CommandAlreadyReceived || is(stands, CustomerProblem.CUSTOMER_EXISTS);
    }

    private static boolean is(RuntimeException refused, CustomerProblem problem) {
        return refused instanceof StateRefusal refusal && refusal.is(problem.type());
    }

    /** The tombstones were set before this row was written down. */
    private void cutLink(KnownRow before) {
        boolean gone = standing.customer(before.owner())
                .map(customer -> customer.lifecycle().state() == CustomerState.FORGOTTEN)
                .orElse(false);
        if (gone && !sender.dryRun()) {
            known.forget(before.owner(), true);
        }
    }
}
