// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.ordering;

import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.customer.values.ShownList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The invoices that wait for payment. */
public final class OpenInvoices {
    private OpenInvoices() {}

    /** Their numbers, those that can be read; the newest first. */
    public static List<String> of(ShownList<BillingAnswer> billing) {
        var each = billing.value();
        return each == null
                ? List.of()
                : each.stream().flatMap(OpenInvoices::open).toList();
    }

    private static Stream<String> open(Shown<BillingAnswer> shown) {
        return shown instanceof Shown.Known<BillingAnswer>(var invoice, var _, var _) && isOpen(invoice)
                ? Stream.of(invoice.number())
                : Stream.empty();
    }

    private static boolean isOpen(BillingAnswer invoice) {
        return invoice.settledAt() == null
                && Objects.requireNonNullElse(invoice.claim(), InvoiceClaim.PAYMENT) == InvoiceClaim.PAYMENT;
    }
}
