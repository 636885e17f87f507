// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.ordering.OrderAnswer;
import java.util.List;

/** An order as a line of a table; never prints it. */
public record OrderRow(String order, String day, List<String> lines, String total) {
    public OrderRow {
        lines = List.copyOf(lines);
    }

    static OrderRow of(OrderAnswer order, Wording wording) {
        var day = order.orderedOn();
        return new OrderRow(
                order.order(),
                day == null ? "" : wording.day(day),
                order.lines().stream()
                        .map(line -> wording.decimal(line.quantity()) + " × " + line.description())
                        .toList(),
                wording.money(order.total().amount(), order.total().currency()));
    }

    @Override
    public String toString() {
        return "OrderRow[not shown]";
    }
}
