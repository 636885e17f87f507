// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes every entry as it stands in the ledger, also those of types that this program does not know. */
final class AuditProjection implements Projection {
    private final LedgerStore ledger;
    private final AuditTable table;

    AuditProjection(LedgerStore ledger, QueryDatabase database) {
        this.ledger = ledger;
        this.table = new AuditTable(database);
    }

    @Override
    public DerivedDataHolder holder() {
        return DerivedDataHolder.AUDIT_TRAIL;
    }

    @Override
    public void fold(List<Recorded> batch) {
        long first = batch.getFirst().position();
        long last = batch.getLast().position();
        var positions = batch.stream().map(Recorded::position).collect(Collectors.toSet());
        var rows = ledger.range(first, Math.toIntExact(last - first + 1)).stream()
                .filter(stored -> positions.contains(stored.position()))
                .flatMap(stored -> {
                    var bytes = stored.entry();
                    return bytes == null
                            ? Stream.<AuditRow>empty()
                            : Stream.of(new AuditRow(stored.position(), EntryParser.parse(bytes)));
                })
                .toList();
        if (!rows.isEmpty()) {
            table.store(rows);
            table.storeTokens(rows.stream().flatMap(TokenRow::of).toList());
        }
        table.storeViewed(batch.stream().flatMap(ViewedRow::of).toList());
    }
}
