// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.importing.rows.ReadRow;
import fi.lethe.command.importing.rows.RowFault;
import fi.lethe.command.importing.rows.RowId;
import fi.lethe.events.Bytes;
import fi.lethe.events.customer.CustomerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out which rows of a batch were seen before, and writes the new ones down before anything follows from them. */
final class RowLookup {
    private static final RowFault FORGOTTEN =
            new RowFault(Field.ID.code(), "is that of a person who was forgotten, or of something of theirs");
    private static final RowFault RESEMBLES = new RowFault(
            Field.ID.code(),
            "is new, but for zeros, decimals or small letters it is that of a person who was forgotten; see whether it is the same one");

    private static final RowFault OF_ANOTHER = new RowFault(
            Field.CUSTOMER.code(), "is not the customer for whom this invoice was recorded; see which one it is");

    private final RowCodes codes;
    private final UUID source;
    private final KnownRows known;
    private final Mapping mapping;
    private final boolean dryRun;

    RowLookup(RowCodes codes, UUID source, KnownRows known, Mapping mapping, boolean dryRun) {
        this.codes = codes;
        this.source = source;
        this.known = known;
        this.mapping = mapping;
        this.dryRun = dryRun;
    }

    /** What is known of each row; those of whom nothing may be known any more are rejected. */
    Map<ReadRow, KnownRow> look(Batch batch) {
        var found = known.find(everythingAskedFor(batch));
        var rows = new LinkedHashMap<ReadRow, KnownRow>();
        for (var row : batch.rows()) {
            var seen = seen(mapping.kind(), row.id(), found);
            var before = seen.isPresent() ? seen.get() : fresh(row, found, batch.tally());
            if (before != null && before.isForgotten()) {
                batch.tally().reject(row.line(), FORGOTTEN);
            } else if (seen.isPresent() && isOfAnother(row, seen.get(), found)) {
                batch.tally().reject(row.line(), OF_ANOTHER);
            } else if (before != null) {
                rows.put(row, before);
            }
        }
        var kin = kin(rows);
        flag(rows, kin, found, batch.tally());
        if (!dryRun) {
            writeDown(rows, kin, batch.tally());
        }
        return rows;
    }

    /** Of a forgotten customer the invoice's row says whose it is. */
    private boolean isOfAnother(ReadRow row, KnownRow known, Map<Bytes, KnownRow> found) {
        return mapping.kind() == RowKind.INVOICES
                && seen(RowKind.CUSTOMERS, row.owner(), found)
                        .filter(owner -> !owner.isForgotten())
                        .map(owner -> !owner.owner().equals(known.owner()))
                        .orElse(false);
    }

    private Set<Bytes> everythingAskedFor(Batch batch) {
        var asked = new HashSet<Bytes>();
        for (var row : batch.rows()) {
            ask(mapping.kind(), row.id(), asked);
            if (mapping.kind() == RowKind.INVOICES) {
                ask(RowKind.CUSTOMERS, row.owner(), asked);
            } else {
                asked.addAll(codes.near(row.id()));
            }
        }
        return asked;
    }

    private void ask(RowKind kind, RowId id, Set<Bytes> asked) {
        asked.addAll(codes.sought(kind, id));
        asked.addAll(codes.tooNear(kind, id));
    }

    /** As a forgotten one, where any of its spellings is; else as the first that is known. */
    private Optional<KnownRow> seen(RowKind kind, RowId id, Map<Bytes, KnownRow> found) {
        var sought = among(found, codes.sought(kind, id));
        var near = among(found, codes.tooNear(kind, id));
        near.removeIf(row -> !row.isForgotten());
        near.addAll(sought);
        return near.stream()
                .filter(KnownRow::isForgotten)
                .findFirst()
                .or(() -> sought.stream().findFirst());
    }

    private static List<KnownRow> among(Map<Bytes, KnownRow> found, List<Bytes> keys) {
        var rows = new ArrayList<KnownRow>();
        for (var key : keys) {
            if (found.containsKey(key)) {
                rows.add(found.get(key));
            }
        }
        return rows;
    }

    private @Nullable KnownRow fresh(ReadRow row, Map<Bytes, KnownRow> found, Tally tally) {
        CustomerId customer = null;
        if (mapping.kind() == RowKind.INVOICES) {
            var owner = seen(RowKind.CUSTOMERS, row.owner(), found);
            if (owner.isEmpty() || owner.get().isForgotten()) {
                var why = owner.isEmpty()
                        ? "is not the id of a customer who was imported from this register"
                        : "is the id of a person who was forgotten";
                tally.reject(row.line(), new RowFault(Field.CUSTOMER.code(), why));
                return null;
            }
            customer = owner.get().owner();
        }
        return KnownRows.fresh(codes.of(mapping.kind(), row.id()), customer);
    }

    /** The codes of the cores of new customers, by their keys. */
    private Map<Bytes, Bytes> kin(Map<ReadRow, KnownRow> rows) {
        var kin = new HashMap<Bytes, Bytes>();
        if (mapping.kind() == RowKind.CUSTOMERS) {
            rows.forEach((row, before) -> {
                if (before.isNew()) {
                    kin.put(before.key(), codes.kin(row.id()));
                }
            });
        }
        return kin;
    }

    private void flag(Map<ReadRow, KnownRow> rows, Map<Bytes, Bytes> kin, Map<Bytes, KnownRow> found, Tally tally) {
        var forgotten = kin.isEmpty() ? Set.<Bytes>of() : known.forgottenKin(kin.values());
        rows.forEach((row, before) -> {
            var core = kin.get(before.key());
            if (core != null
                    && (forgotten.contains(core)
                            || among(found, codes.near(row.id())).stream().anyMatch(KnownRow::isForgotten))) {
                tally.flag(row.line(), RESEMBLES);
            }
        });
    }

    private void writeDown(Map<ReadRow, KnownRow> rows, Map<Bytes, Bytes> kin, Tally tally) {
        List<KnownRow> fresh = rows.values().stream().filter(KnownRow::isNew).toList();
        var taken = fresh.isEmpty() ? Map.<Bytes, KnownRow>of() : known.add(source, fresh, kin);
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
