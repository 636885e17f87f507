// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.rows.InvoiceRow;
import fi.lethe.command.importing.rows.RowRejected;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.ledger.Receipt;
import fi.lethe.rules.commands.CustomerGate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What becomes of an invoice's row: an order with an invoice or a credit note, its payment, or nothing. */
final class InvoiceRows {
    private static final String ORDER = "order";
    private static final String PAYMENT = "payment";

    private final Sender sender;
    private final PresentCustomers standing;
    /** What a dry run would have recorded, so that a credit note finds it. */
    private final Set<Rehearsed> rehearsed = ConcurrentHashMap.newKeySet();

    private record Rehearsed(CustomerId customer, String number) {
        @Override
        public String toString() {
            return "Rehearsed[not shown]";
        }
    }

    InvoiceRows(Sender sender, PresentCustomers standing) {
        this.sender = sender;
        this.standing = standing;
    }

    RowOutcome take(InvoiceRow row, KnownRow before) {
        var asGiven = new RowMark(List.of(row.content()));
        var mark = asGiven.plain();
        var recorded =
                before.isNew() ? null : standing.receipt(before.command(ORDER)).orElse(null);
        if (recorded == null) {
            record(row, before, mark);
            if (row.settledAt() != null && !sender.dryRun()) {
                settle(row, before, row.settledAt());
            }
            return RowOutcome.IMPORTED;
        }
        var customer = standing.customer(before.owner()).orElseThrow();
        PresentCustomers.admit(customer, CustomerGate.SETTLES);
        if (customer.withheld()) {
            refuseUnlessPaid(row);
        } else {
            refuseIfChanged(customer, List.of(mark, asGiven), recorded);
        }
        boolean paid = standing.receipt(before.command(PAYMENT)).isPresent();
        if (row.settledAt() == null) {
            if (paid) {
                throw new RowRejected(
                        Field.PAID.code(), "says that it is not paid, and an earlier row said that it is");
            }
            return RowOutcome.UNCHANGED;
        }
        return paid ? RowOutcome.UNCHANGED : settle(row, before, row.settledAt());
    }

    private void record(InvoiceRow row, KnownRow before, RowMark mark) {
        try {
            sender.send(before.command(ORDER), row.orderOf(before.owner()), mark);
        } catch (StateRefusal missing) {
            if (!missing.is(CustomerProblem.INVOICE_UNKNOWN.type())) {
                throw missing;
            }
            if (!rehearsed.contains(new Rehearsed(before.owner(), plain(row.credits())))) {
                throw new RowRejected(
                        Field.CREDITS.code(),
                        "is not the number of an invoice of this customer that was recorded; import that one, then send this again");
            }
        }
        if (sender.dryRun()) {
            rehearsed.add(new Rehearsed(before.owner(), plain(row.number())));
        }
    }

    private static String plain(@Nullable String number) {
        return String.valueOf(number).strip().toUpperCase(Locale.ROOT);
    }

    /** Whether a row equals what is withheld is told to nobody; a payment is taken all the same. */
    private static void refuseUnlessPaid(InvoiceRow row) {
        if (row.settledAt() == null) {
            throw new RowRejected(
                    "", "is not compared while the customer's data are withheld; only a payment is taken");
        }
    }

    /** @param marks any of which it may have now, and have had once */
    private void refuseIfChanged(Customer customer, List<RowMark> marks, Receipt recorded) {
        if (marks.stream()
                .distinct()
                .noneMatch(mark -> RowMark.same(standing.mark(customer, mark), recorded.mac(), 0))) {
            throw new RowRejected("", "has changed, and an order that was recorded is not changed by an import");
        }
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
