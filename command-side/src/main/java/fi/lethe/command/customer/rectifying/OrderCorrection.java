// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.rectifying;

import static java.util.Objects.requireNonNullElse;

import fi.lethe.command.constraints.Filled;
import fi.lethe.command.customer.ordering.RecordOrderBody.Line;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.OrderLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is put right of an order; what is left out stays.
 *
 * @param number as it is recorded now
 * @param newNumber as it should be
 * @param lines all of them, in place of those before
 */
public record OrderCorrection(
        @Filled String number,
        @Filled @Nullable String newNumber,
        @Nullable LocalDate orderedOn,

        @Size(max = 500, message = "has more than 500 elements") @Nullable
        List<@Valid Line> lines,

        @Valid @Nullable Money total) {

    boolean namesNothing() {
        return Stream.of(newNumber, orderedOn, lines, total).allMatch(Objects::isNull);
    }

    OrderDetails over(OrderDetails before) {
        var nowTotal = requireNonNullElse(total, before.total());
        return new OrderDetails(
                requireNonNullElse(newNumber, before.order()),
                lines == null ? before.lines() : priced(lines, nowTotal.currency()),
                nowTotal);
    }

    private static List<OrderLine> priced(List<Line> lines, String currency) {
        return lines.stream()
                .map(line -> new OrderLine(line.description(), line.quantity(), new Money(line.unitPrice(), currency)))
                .toList();
    }

    @Override
    public String toString() {
        return "OrderCorrection[not shown]";
    }
}
