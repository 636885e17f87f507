// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.StoredEntry;
import fi.lethe.query.request.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the history of one customer from the ledger itself, so it is never behind. */
final class History {
    private final LedgerStore ledger;

    History(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** The entries from this place in the stream on; empty where the customer never had any. */
    Optional<HistoryPage> of(UUID customer, long from, int limit) {
        var found = entries(customer, from, limit + 1);
        if (found.isEmpty() && entries(customer, 0, 1).isEmpty()) {
            return Optional.empty();
        }
        var page = found.stream().limit(limit).toList();
        var cursor = found.size() > limit ? Cursor.after(page.getLast().seq()) : null;
        return Optional.of(new HistoryPage(customer, page, cursor));
    }

    private List<HistoryEntry> entries(UUID customer, long from, int limit) {
        return ledger.stream(customer.toString(), from, limit).stream()
                .flatMap(History::entry)
                .toList();
    }

    private static Stream<HistoryEntry> entry(StoredEntry stored) {
        var bytes = stored.entry();
        return bytes == null ? Stream.empty() : Stream.of(HistoryEntry.of(stored.position(), EntryParser.parse(bytes)));
    }
}
