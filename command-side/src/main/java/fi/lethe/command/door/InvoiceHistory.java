// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.customer.RecordOrder;
import fi.lethe.command.customer.ordering.CreditNotMeant;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.ledger.LedgerStore;
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

    private final CustomerId customer;
    private final Token invoice;
    private final List<Stated> credits = new ArrayList<>();
    private Optional<Stated> billed = Optional.empty();
    private boolean open;
    private boolean isCredit;
    private long version;

    /** An invoice as an entry states it, and the command that sealed it. */
    private record Stated(Sealed<InvoiceDetails> details, UUID command) {}

    private InvoiceHistory(CustomerId customer, Token invoice) {
        this.customer = customer;
        this.invoice = invoice;
    }

    /** All of it up to now. */
    static InvoiceHistory of(CustomerId customer, Token invoice, LedgerStore ledger) {
        var history = new InvoiceHistory(customer, invoice);
        for (boolean more = true; more; ) {
            var page = ledger.events(customer.toString(), history.version, Long.MAX_VALUE, PAGE);
            page.forEach(history::add);
            more = page.size() == PAGE;
        }
        return history;
    }

    private void add(DomainEventMessage<?> entry) {
        version = entry.getSequenceNumber() + 1;
        switch (entry.getPayload()) {
            case OrderRecorded order ->
                add(order, (UUID) requireNonNull(entry.getMetaData().get(EntryMetaData.COMMAND)));
            case InvoiceSettled settled -> open &= !settled.invoice().equals(invoice);
            default -> {} // nothing else is about invoices
        }
    }

    private void add(OrderRecorded order, UUID command) {
        var details = order.invoiceDetails();
        if (details != null && invoice.equals(order.invoice())) {
            billed = Optional.of(new Stated(details, command));
            open = order.claim() == InvoiceClaim.PAYMENT;
            isCredit = order.claim() == InvoiceClaim.CREDIT;
            credits.clear();
        } else if (details != null && invoice.equals(order.credits())) {
            credits.add(new Stated(details, command));
        }
    }

    /**
     * What is to be known of it where so much is credited.
     *
     * @throws CreditNotMeant where it is a credit note itself, in another currency, or of a smaller amount, and that can be read
     */
    RecordOrder.Credit credit(Money credited, KeyVault vault, Access access) {
        if (isCredit) {
            throw new CreditNotMeant("/invoice/credits", "is the number of a credit note; name the invoice");
        }
        boolean covers = billed.isPresent() && covers(billed.get(), credited, vault, access);
        return new RecordOrder.Credit(invoice, billed.isPresent(), covers, version);
    }

    private boolean covers(Stated billed, Money credited, KeyVault vault, Access access) {
        var all = Stream.concat(Stream.of(billed), credits.stream());
        try (var lease = vault.lease(all.map(stated -> stated.details().key()).toList())) {
            var total = total(billed, lease, access);
            if (total.isEmpty()) {
                return false; // whoever may not read it is refused for that, not for the amount
            }
            refuseUnlessPartOf(total.get(), credited);
            return open && isCovered(total.get(), credited, lease, access);
        }
    }

    private boolean isCovered(Money total, Money credited, KeyLease lease, Access access) {
        var left = total.amount().add(credited.amount());
        for (var stated : credits) {
            var before = total(stated, lease, access);
            if (before.isEmpty()) {
                return false;
            }
            left = left.add(before.get().amount());
        }
        return left.signum() <= 0;
    }

    private Optional<Money> total(Stated stated, KeyLease lease, Access access) {
        var context = new SealContext(customer.value(), "invoiceDetails", stated.command());
        return switch (lease.open(stated.details(), InvoiceDetails.class, context, access)) {
            case Opened.Known<InvoiceDetails>(var details) -> Optional.of(details.total());
            case Opened.Shredded<InvoiceDetails> _,
                    Opened.Withheld<InvoiceDetails> _,
                    Opened.NeverGiven<InvoiceDetails> _ -> Optional.empty();
        };
    }

    private static void refuseUnlessPartOf(Money total, Money credited) {
        if (!total.currency().equals(credited.currency())) {
            throw new CreditNotMeant("/total/currency", "is not that of the invoice that is credited");
        }
        if (total.amount().add(credited.amount()).signum() < 0) {
            throw new CreditNotMeant("/total/amount", "credits more than the total of the invoice");
        }
    }
}
