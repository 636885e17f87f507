// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import static java.util.Objects.requireNonNull;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.SealingDesk.SealedBefore;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.Token;
import fi.lethe.ledger.EntryMetaData;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's entries say of one invoice number: whether there was such an invoice, whether it is open, and how much of it was credited.
 * It reads the whole stream, so it is for credit notes only; of the amounts nothing leaves it but whether they suffice, or are too much.
 */
final class InvoiceHistory {
    private static final int PAGE = 500;

    private final Token invoice;
    private final NavigableMap<Long, Billed> all = new TreeMap<>();
    private long version;

    /** An invoice or a credit note as it is recorded now, by the entry in which it was recorded first. */
    private static final class Billed {
        private final Set<Token> numbers = new HashSet<>();
        private final @Nullable Token credits;
        private Token number;
        private SealedBefore<InvoiceDetails> details;
        private InvoiceClaim claim;
        private boolean settled;

        private Billed(
                Token number, @Nullable Token credits, SealedBefore<InvoiceDetails> details, InvoiceClaim claim) {
            this.number = number;
            this.credits = credits;
            this.details = details;
            this.claim = claim;
            numbers.add(number);
        }

        private void rectify(InvoiceRectified by, UUID command) {
            number = by.invoice();
            numbers.add(number);
            details = new SealedBefore<>(by.invoiceDetails(), command);
            claim = by.claim();
            settled = by.settledAt() != null;
        }
    }

    private InvoiceHistory(Token invoice) {
        this.invoice = invoice;
    }

    /** All of it up to now. */
    static InvoiceHistory of(Token invoice, SealingDesk<?> desk) {
        var history = new InvoiceHistory(invoice);
        for (boolean more = true; more; ) {
            var page = desk.entries(history.version, PAGE);
            page.forEach(history::add);
            more = page.size() == PAGE;
        }
        return history;
    }

    private void add(DomainEventMessage<?> entry) {
        version = entry.getSequenceNumber() + 1;
        var metaData = entry.getMetaData();
        switch (entry.getPayload()) {
            case OrderRecorded order ->
                add(order, (UUID) requireNonNull(metaData.get(EntryMetaData.COMMAND)), (long)
                        requireNonNull(metaData.get(EntryMetaData.POSITION)));
            case InvoiceSettled settled ->
                all.values().stream()
                        .filter(billed -> billed.number.equals(settled.invoice()))
                        .forEach(billed -> billed.settled = true);
            case InvoiceRectified rectified -> {
                var billed = all.get(rectified.supersedes());
                if (billed != null) {
                    billed.rectify(rectified, (UUID) requireNonNull(metaData.get(EntryMetaData.COMMAND)));
                }
            }
            default -> {} // tells of no invoice
        }
    }

    private void add(OrderRecorded order, UUID command, long position) {
        var number = order.invoice();
        var details = order.invoiceDetails();
        var claim = order.claim();
        if (number != null && details != null && claim != null) {
            all.put(position, new Billed(number, order.credits(), new SealedBefore<>(details, command), claim));
        }
    }

    /** The newest invoice that has the number now. */
    private Optional<Billed> billed() {
        return all.descendingMap().values().stream()
                .filter(each -> each.number.equals(invoice))
                .findFirst();
    }

    /** What was credited of it, under whatever number it had then. */
    private List<SealedBefore<InvoiceDetails>> creditsOf(Billed billed) {
        return all.values().stream()
                .filter(each -> each.credits != null && billed.numbers.contains(each.credits))
                .map(each -> each.details)
                .toList();
    }

    /**
     * What is to be known of it where so much is credited.
     *
     * @throws StateRefusal where it is a credit note itself, in another currency, or of a smaller amount, and that can be read
     */
    RecordOrder.Credit credit(Money credited, SealingDesk<?> desk) {
        var billed = billed();
        if (billed.filter(each -> each.claim == InvoiceClaim.CREDIT).isPresent()) {
            throw refused("/invoice/credits", "is the number of a credit note; name the invoice");
        }
        boolean covers = billed.filter(each -> covers(each, credited, desk)).isPresent();
        return new RecordOrder.Credit(invoice, billed.isPresent(), covers, version);
    }

    /** Whoever may not read an amount is refused for that elsewhere; here nothing of it is told. */
    private boolean covers(Billed bill, Money credited, SealingDesk<?> desk) {
        var details =
                Stream.concat(Stream.of(bill.details), creditsOf(bill).stream()).toList();
        var totals = desk.opened(details, InvoiceDetails.class, "invoiceDetails").stream()
                .map(each -> each.map(InvoiceDetails::total))
                .toList();
        if (totals.getFirst().isEmpty()) {
            return false;
        }
        refuseUnlessPartOf(totals.getFirst().get(), credited);
        boolean open = bill.claim == InvoiceClaim.PAYMENT && !bill.settled;
        if (!open || totals.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        var left = credited.amount();
        for (var total : totals) {
            left = left.add(total.orElseThrow().amount());
        }
        return left.signum() <= 0;
    }

    private static void refuseUnlessPartOf(Money total, Money credited) {
        if (!total.currency().equals(credited.currency())) {
            throw refused("/total/currency", "is not that of the invoice that is credited");
        }
        if (total.amount().add(credited.amount()).signum() < 0) {
            throw refused("/total/amount", "credits more than the total of the invoice");
        }
    }

    private static StateRefusal refused(String pointer, String detail) {
        return StateRefusal.tellingAt(HttpProblems.CONTENT_REFUSED, pointer, detail);
    }
}
