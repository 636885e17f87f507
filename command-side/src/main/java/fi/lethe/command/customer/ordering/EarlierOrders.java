// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.ordering.OrderHistory.KnownInvoice;
import fi.lethe.command.customer.ordering.OrderHistory.KnownOrder;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.SealingDesk.SealedBefore;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.OrderLine;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was recorded with the numbers of an order that is to be recorded now. The history is read only where there may be something.
 *
 * @param compares whether it is to be found out, too, if they say the same
 */
record EarlierOrders(RecordOrderBody body, SealingDesk<Customer> desk, boolean compares) {

    /** Absent where neither number was ever given. Where one may be, both are looked up, for another may have come since the state was read. */
    RecordOrder.@Nullable Earlier find(Token order, @Nullable Token invoice) {
        var numbers = desk.state().numbers();
        if (!numbers.mayHold(order) && (invoice == null || !numbers.mayHold(invoice))) {
            return null;
        }
        long asOf = desk.version();
        var ordered = OrderHistory.of(order, desk);
        var invoiced = invoice == null
                ? Optional.<KnownInvoice>empty()
                : OrderHistory.of(invoice, desk).invoice();
        boolean same = compares
                && (invoice == null ? ordered.order() : invoiced.flatMap(ordered::orderOf))
                        .filter(this::saysTheSame)
                        .isPresent()
                && (invoice == null || invoiced.filter(this::saysTheSame).isPresent());
        return new RecordOrder.Earlier(ordered.ordered().isPresent(), invoiced.isPresent(), same, asOf);
    }

    private boolean saysTheSame(KnownOrder known) {
        var now = body.details();
        return known.orderedOn().equals(body.orderedOn())
                && opened(known.lines(), OrderDetails.class, "lines")
                        .filter(before -> same(before.total(), now.total()) && sameLines(before.lines(), now.lines()))
                        .isPresent();
    }

    private boolean saysTheSame(KnownInvoice known) {
        var now = Objects.requireNonNull(body.invoice());
        return known.invoicedOn().equals(body.invoicedOn())
                && Objects.equals(known.dueOn(), now.dueOn())
                && opened(known.details(), InvoiceDetails.class, "invoiceDetails")
                        .filter(before -> same(before.total(), body.total())
                                && Objects.equals(before.credits(), now.credits())
                                && isAddressedAs(before, now.billTo()))
                        .isPresent();
    }

    private static boolean isAddressedAs(InvoiceDetails before, RecordOrderBody.@Nullable Addressee now) {
        return now == null
                || ((now.name() == null || now.name().equals(before.billTo().name()))
                        && Objects.equals(now.address(), before.billTo().address()));
    }

    private static boolean sameLines(List<OrderLine> before, List<OrderLine> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int line = 0; line < now.size(); line++) {
            if (!same(before.get(line), now.get(line))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(OrderLine before, OrderLine now) {
        return before.description().equals(now.description())
                && before.quantity().compareTo(now.quantity()) == 0
                && same(before.unitPrice(), now.unitPrice());
    }

    private static boolean same(Money before, Money now) {
        return before.currency().equals(now.currency()) && before.amount().compareTo(now.amount()) == 0;
    }

    private <T extends PersonalValue> Optional<T> opened(SealedBefore<T> before, Class<T> type, String field) {
        return desk.opened(List.of(before), type, field).getFirst();
    }
}
