// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.ledger.UnknownEvent;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps cases as they are now. */
final class CaseFolding implements Consumer<List<Recorded>> {
    private static final String PREFIX = "case/";

    private final CaseTable cases;
    private final CaseValueTable values;

    CaseFolding(QueryDatabase database) {
        this.cases = new CaseTable(database);
        this.values = new CaseValueTable(database);
    }

    @Override
    public void accept(List<Recorded> batch) {
        var ofCases = batch.stream()
                .filter(recorded -> recorded.stream().startsWith(PREFIX))
                .toList();
        if (ofCases.isEmpty()) {
            return;
        }
        var rows = new LinkedHashMap<UUID, CaseRow>();
        cases.find(ofCases.stream().map(CaseFolding::caseOf).distinct().toList())
                .forEach(row -> rows.put(row.caseId(), row));
        ofCases.forEach(recorded -> fold(recorded, rows));
        cases.store(List.copyOf(rows.values()));
        ofCases.forEach(this::keepValues);
    }

    private static void fold(Recorded recorded, Map<UUID, CaseRow> rows) {
        switch (recorded.payload()) {
            case CaseOpened opened -> rows.put(opened.caseId().value(), CaseRow.begin(recorded, opened));
            case CaseEvent event ->
                rows.computeIfPresent(event.caseId().value(), (_, row) -> row.evolve(recorded, event));
            case UnknownEvent _ -> rows.computeIfPresent(caseOf(recorded), (_, row) -> row.evolve(recorded));
            default -> {} // what cannot be read is refused before
        }
    }

    private void keepValues(Recorded recorded) {
        if (recorded.payload() instanceof CaseOpened opened) {
            values.store(opened, recorded.command());
        }
    }

    private static UUID caseOf(Recorded recorded) {
        return UUID.fromString(recorded.stream().substring(PREFIX.length()));
    }
}
