// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.ContactDetailsChanged;
import fi.lethe.events.customer.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerRegistered;
import fi.lethe.events.customer.CustomerRelationshipEnded;
import fi.lethe.events.customer.CustomerRelationshipReopened;
import fi.lethe.events.customer.ErasureCancelled;
import fi.lethe.events.customer.ErasureCompleted;
import fi.lethe.events.customer.ErasureOrdered;
import fi.lethe.events.customer.InvoiceSettled;
import fi.lethe.events.customer.KeyDestructionStarted;
import fi.lethe.events.customer.KeysDestroyed;
import fi.lethe.events.customer.OrderRecorded;
import fi.lethe.events.customer.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionExtended;
import fi.lethe.events.customer.RestrictionLifted;
import fi.lethe.events.personal.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invoices that are not settled yet; settled ones are left to the history, so the state stays small. */
public record OpenInvoices(List<OpenInvoice> open) {

    /** An invoice that waits for its payment, and the financial year whose billing it holds. */
    public record OpenInvoice(Token invoice, int financialYear) {}

    static final OpenInvoices NONE = new OpenInvoices(List.of());

    public OpenInvoices {
        open = List.copyOf(open);
    }

    /** Is this one open? */
    public boolean contains(Token invoice) {
        return open.stream().anyMatch(known -> known.invoice().equals(invoice));
    }

    OpenInvoices evolve(CustomerEvent event) {
        return switch (event) {
            case OrderRecorded recorded
            when recorded.invoice() != null -> with(recorded.invoice(), recorded.financialYear());
            case InvoiceSettled settled -> without(settled.invoice());
            case OrderRecorded _,
                    CustomerRegistered _,
                    ContactDetailsChanged _,
                    CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ContactRoleAssigned _,
                    ContactRoleEnded _,
                    ProcessingRestricted _,
                    RestrictionExtended _,
                    RestrictionLifted _,
                    ErasureOrdered _,
                    ErasureCancelled _,
                    KeyDestructionStarted _,
                    KeysDestroyed _,
                    ErasureCompleted _ -> this;
        };
    }

    private OpenInvoices with(Token invoice, int financialYear) {
        var all = byToken();
        all.put(invoice, financialYear);
        return of(all);
    }

    private OpenInvoices without(Token invoice) {
        var all = byToken();
        all.remove(invoice);
        return of(all);
    }

    private Map<Token, Integer> byToken() {
        var all = new LinkedHashMap<Token, Integer>();
        open.forEach(one -> all.put(one.invoice(), one.financialYear()));
        return all;
    }

    private static OpenInvoices of(Map<Token, Integer> all) {
        return new OpenInvoices(all.entrySet().stream()
                .map(one -> new OpenInvoice(one.getKey(), one.getValue()))
                .toList());
    }
}
