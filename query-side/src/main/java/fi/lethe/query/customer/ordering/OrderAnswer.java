// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.ordering;

import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.OrderLine;
import fi.lethe.query.customer.values.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as callers read it. */
public record OrderAnswer(String order, @Nullable LocalDate orderedOn, List<Line> lines, Amount total) {
    /** A line of an order; the quantity is a decimal string. */
    public record Line(String description, String quantity, Amount unitPrice) {
        static Line of(OrderLine line) {
            return new Line(line.description(), line.quantity().toPlainString(), Amount.of(line.unitPrice()));
        }

        @Override
        public String toString() {
            return "Line[not shown]";
        }
    }

    /** Of what was sealed and what is readable of it. */
    public static OrderAnswer of(OrderDetails order, Terms terms) {
        return new OrderAnswer(
                order.order(),
                terms.madeOn(),
                order.lines().stream().map(Line::of).toList(),
                Amount.of(order.total()));
    }

    @Override
    public String toString() {
        return "OrderAnswer[not shown]";
    }
}
