// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.SealingDesk.SealedBefore;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationEvent.OrderRectified;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.ledger.EntryMetaData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's entries say of the order or the invoice that has a number now. It reads the whole stream; only what has the number is
 * kept of it.
 */
public final class OrderHistory {
    private static final int PAGE = 500;

    /**
     * An order as it is recorded now.
     *
     * @param position of the entry in which it was recorded first
     * @param invoiced whether it has an invoice, whose day says in which financial year it lies
     * @param isCredit whether it is a credit note, which may have the number of the order that it takes back
     */
    public record KnownOrder(
            long position, LocalDate orderedOn, SealedBefore<OrderDetails> lines, boolean invoiced, boolean isCredit) {}

    /** An invoice as it is recorded now; of the entry at this position it is. */
    public record KnownInvoice(
            long position,
            LocalDate invoicedOn,
            @Nullable LocalDate dueOn,
            SealedBefore<InvoiceDetails> details,
            @Nullable Instant settledAt,
            @Nullable HowSettled how) {
        private KnownInvoice settled(InvoiceSettled by) {
            return settledAt == null
                    ? new KnownInvoice(position, invoicedOn, dueOn, details, by.settledAt(), by.how())
                    : this;
        }
    }

    private final Token number;
    private final TreeMap<Long, KnownOrder> orders = new TreeMap<>();
    private final TreeMap<Long, KnownInvoice> invoices = new TreeMap<>();
    private long version;

    private OrderHistory(Token number) {
        this.number = number;
    }

    /** All of it up to now. */
    public static OrderHistory of(Token number, SealingDesk<?> desk) {
        var history = new OrderHistory(number);
        for (boolean more = true; more; ) {
            var page = desk.entries(history.version, PAGE);
            page.forEach(history::add);
            more = page.size() == PAGE;
        }
        return history;
    }

    /** The newest order of this number; a credit note only where there is nothing else. */
    public Optional<KnownOrder> order() {
        return ordered().or(() -> Optional.ofNullable(orders.lastEntry()).map(Map.Entry::getValue));
    }

    /** The newest order of this number that is no credit note. */
    public Optional<KnownOrder> ordered() {
        return orders.descendingMap().values().stream()
                .filter(order -> !order.isCredit())
                .findFirst();
    }

    /** The newest invoice of this number. */
    public Optional<KnownInvoice> invoice() {
        return Optional.ofNullable(invoices.lastEntry()).map(Map.Entry::getValue);
    }

    /** The order of this number that an invoice was recorded with. */
    Optional<KnownOrder> orderOf(KnownInvoice invoice) {
        return Optional.ofNullable(orders.get(invoice.position()));
    }

    /** How many entries it has read. */
    public long version() {
        return version;
    }

    private void add(DomainEventMessage<?> entry) {
        version = entry.getSequenceNumber() + 1;
        if (entry.getPayload() instanceof CustomerEvent event) {
            var command = (UUID) requireNonNull(entry.getMetaData().get(EntryMetaData.COMMAND));
            switch (event) {
                case OrderRecorded order ->
                    add(order, command, (long)
                            requireNonNull(entry.getMetaData().get(EntryMetaData.POSITION)));
                case InvoiceSettled settled -> settle(settled);
                case OrderRectified order -> add(order, command);
                case InvoiceRectified invoice -> add(invoice, command);
                default -> {} // tells of no order and no invoice
            }
        }
    }

    private void add(OrderRecorded order, UUID command, long position) {
        if (number.equals(order.order())) {
            var lines = new SealedBefore<>(order.lines(), command);
            orders.put(
                    position,
                    new KnownOrder(
                            position,
                            order.orderedOn(),
                            lines,
                            order.invoice() != null,
                            order.claim() == InvoiceClaim.CREDIT));
        }
        Sealed<InvoiceDetails> details = order.invoiceDetails();
        if (details != null && number.equals(order.invoice())) {
            var on = order.invoicedOn() == null ? order.orderedOn() : order.invoicedOn();
            invoices.put(
                    position,
                    new KnownInvoice(position, on, order.dueOn(), new SealedBefore<>(details, command), null, null));
        }
    }

    private void settle(InvoiceSettled settled) {
        if (number.equals(settled.invoice())) {
            invoices.replaceAll((_, invoice) -> invoice.settled(settled));
        }
    }

    private void add(OrderRectified order, UUID command) {
        var before = orders.remove(order.supersedes());
        if (number.equals(order.order())) {
            var lines = new SealedBefore<>(order.lines(), command);
            orders.put(
                    order.supersedes(),
                    new KnownOrder(
                            order.supersedes(),
                            order.orderedOn(),
                            lines,
                            order.invoiced(),
                            before != null && before.isCredit()));
        }
    }

    private void add(InvoiceRectified invoice, UUID command) {
        invoices.remove(invoice.supersedes());
        if (number.equals(invoice.invoice())) {
            invoices.put(
                    invoice.supersedes(),
                    new KnownInvoice(
                            invoice.supersedes(),
                            invoice.invoicedOn(),
                            invoice.dueOn(),
                            new SealedBefore<>(invoice.invoiceDetails(), command),
                            invoice.settledAt(),
                            invoice.settledHow()));
        }
    }
}
