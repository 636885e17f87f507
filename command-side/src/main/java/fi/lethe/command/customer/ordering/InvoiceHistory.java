// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import static java.util.Objects.requireNonNull;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.SealingDesk.SealedBefore;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.Token;
import fi.lethe.ledger.EntryMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What a customer's entries say of one invoice number: whether there was such an invoice, whether it is open, and how much of it was credited.
 * It reads the whole stream, so it is for credit notes only; of the amounts nothing leaves it but whether they suffice, or are too much.
 */
final class InvoiceHistory {
    private static final int PAGE = 500;

    private final Token invoice;
    private final List<SealedBefore<InvoiceDetails>> credits = new ArrayList<>();
    private Optional<SealedBefore<InvoiceDetails>> billed = Optional.empty();
    private boolean open;
    private boolean isCredit;
    private long version;

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
        if (entry.getPayload() instanceof OrderingEvent event) {
            switch (event) {
                case OrderRecorded order ->
                    add(order, (UUID) requireNonNull(entry.getMetaData().get(EntryMetaData.COMMAND)));
                case InvoiceSettled settled -> open &= !settled.invoice().equals(invoice);
            }
        }
    }

    private void add(OrderRecorded order, UUID command) {
        var details = order.invoiceDetails();
        if (details != null && invoice.equals(order.invoice())) {
            billed = Optional.of(new SealedBefore<>(details, command));
            open = order.claim() == InvoiceClaim.PAYMENT;
            isCredit = order.claim() == InvoiceClaim.CREDIT;
            credits.clear();
        } else if (details != null && invoice.equals(order.credits())) {
            credits.add(new SealedBefore<>(details, command));
        }
    }

    /**
     * What is to be known of it where so much is credited.
     *
     * @throws StateRefusal where it is a credit note itself, in another currency, or of a smaller amount, and that can be read
     */
    RecordOrder.Credit credit(Money credited, SealingDesk<?> desk) {
        if (isCredit) {
            throw refused("/invoice/credits", "is the number of a credit note; name the invoice");
        }
        boolean covers = billed.isPresent() && covers(billed.get(), credited, desk);
        return new RecordOrder.Credit(invoice, billed.isPresent(), covers, version);
    }

    /** Whoever may not read an amount is refused for that elsewhere; here nothing of it is told. */
    private boolean covers(SealedBefore<InvoiceDetails> bill, Money credited, SealingDesk<?> desk) {
        var all = Stream.concat(Stream.of(bill), credits.stream()).toList();
        var totals = desk.opened(all, InvoiceDetails.class, "invoiceDetails").stream()
                .map(details -> details.map(InvoiceDetails::total))
                .toList();
        if (totals.getFirst().isEmpty()) {
            return false;
        }
        refuseUnlessPartOf(totals.getFirst().get(), credited);
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
