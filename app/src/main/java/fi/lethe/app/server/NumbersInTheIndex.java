// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import fi.lethe.command.importing.InvoiceNumbers;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.query.search.index.SearchIndex;

/** In one process, imports ask the search index which invoices have a number. */
record NumbersInTheIndex(SearchIndex index) implements InvoiceNumbers {
    @Override
    public boolean isReady() {
        return index.building().isEmpty();
    }

    @Override
    public boolean isOfAnother(CustomerId customer, String number) {
        return index.isInvoicedToAnother(number, customer.value());
    }
}
