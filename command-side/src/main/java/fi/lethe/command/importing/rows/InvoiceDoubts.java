// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.customer.ordering.RecordOrderBody;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is noteworthy about an invoice whose parts do not go together; it is taken all the same. */
final class InvoiceDoubts {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private InvoiceDoubts() {}

    /**
     * Its doubts.
     *
     * @param settledOn the day on which it was paid, if it was
     */
    static List<RowFault> of(
            Layout layout, Row row, RecordOrderBody body, @Nullable LocalDate settledOn, LocalDate today) {
        var doubts = Doubts.of(layout, row);
        var invoice = Objects.requireNonNull(body.invoice());
        if (body.total().amount().signum() < 0 && invoice.credits() == null) {
            doubts.add(fault(Field.TOTAL, "is below zero and credits no named invoice; nothing is settled by it"));
        }
        if (isFar(body)) {
            doubts.add(fault(Field.TOTAL, "is far from the sum of its lines"));
        }
        if (body.orderedOn().isAfter(today)) {
            doubts.add(fault(Field.ORDERED_ON, "is in the future"));
        }
        if (settledOn != null && settledOn.isBefore(body.orderedOn())) {
            doubts.add(fault(Field.SETTLED_ON, "is before the day of the order"));
        }
        return List.copyOf(doubts);
    }

    /** By more than half of the lines' sum: taxes, freight and discounts are less. */
    private static boolean isFar(RecordOrderBody body) {
        var sum = body.lines().stream()
                .map(line -> line.quantity().multiply(line.unitPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !body.lines().isEmpty()
                && body.total()
                                .amount()
                                .subtract(sum)
                                .abs()
                                .compareTo(sum.abs().multiply(HALF).max(BigDecimal.ONE))
                        > 0;
    }

    private static RowFault fault(Field field, String reason) {
        return new RowFault(field.code(), reason);
    }
}
