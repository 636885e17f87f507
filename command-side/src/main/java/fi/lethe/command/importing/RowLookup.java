// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.importing.rows.ReadRow;
import fi.lethe.command.importing.rows.RowFault;
import fi.lethe.events.Bytes;
import fi.lethe.events.customer.CustomerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which rows of a batch were seen before, and writes the new ones down before anything follows from them. */
final class RowLookup {
    private final SourceKeys keys;
    private final KnownRows known;
    private final Mapping mapping;
    private final boolean dryRun;

    RowLookup(SourceKeys keys, KnownRows known, Mapping mapping, boolean dryRun) {
        this.keys = keys;
        this.known = known;
        this.mapping = mapping;
        this.dryRun = dryRun;
    }

    /** What is known of each row; those of whom nothing may be known any more are rejected. */
    Map<ReadRow, KnownRow> look(Batch batch) {
        var ofRows = new LinkedHashMap<ReadRow, Bytes>();
        var asked = new ArrayList<Bytes>();
        for (var row : batch.rows()) {
            var key = keys.of(mapping.from(), mapping.kind(), row.id());
            ofRows.put(row, key);
            asked.add(key);
            asked.add(ownersKey(row));
        }
        var found = known.find(asked);
        var rows = new LinkedHashMap<ReadRow, KnownRow>();
        ofRows.forEach((row, key) -> {
            var before = found.containsKey(key) ? found.get(key) : fresh(row, key, found, batch.tally());
            if (before != null && before.isForgotten()) {
                batch.tally().reject(row.line(), FORGOTTEN);
            } else if (before != null) {
                rows.put(row, before);
            }
        });
        if (!dryRun) {
            writeDown(rows, batch.tally());
        }
        return rows;
    }

    private static final RowFault FORGOTTEN =
            new RowFault(Field.ID.code(), "is that of a person who was forgotten, or of something of theirs");

    private Bytes ownersKey(ReadRow row) {
        return keys.of(mapping.from(), RowKind.CUSTOMERS, row.owner());
    }

    private @Nullable KnownRow fresh(ReadRow row, Bytes key, Map<Bytes, KnownRow> found, Tally tally) {
        CustomerId customer = null;
        if (mapping.kind() == RowKind.INVOICES) {
            var owner = found.get(ownersKey(row));
            if (owner == null || owner.isForgotten()) {
                var why = owner == null
                        ? "is not the id of a customer who was imported from this register"
                        : "is the id of a person who was forgotten";
                tally.reject(row.line(), new RowFault(Field.CUSTOMER.code(), why));
                return null;
            }
            customer = owner.owner();
        }
        return KnownRows.fresh(key, customer);
    }

    private void writeDown(Map<ReadRow, KnownRow> rows, Tally tally) {
        List<KnownRow> fresh = rows.values().stream().filter(KnownRow::isNew).toList();
        var taken = fresh.isEmpty() ? Map.<Bytes, KnownRow>of() : known.add(fresh);
        rows.replaceAll((_, row) -> taken.getOrDefault(row.key(), row));
        rows.entrySet().removeIf(entry -> {
            boolean forgotten = entry.getValue().isForgotten();
            if (forgotten) {
                tally.reject(entry.getKey().line(), FORGOTTEN);
            }
            return forgotten;
        });
    }
}
