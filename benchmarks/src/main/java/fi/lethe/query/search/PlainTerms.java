// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.NewValue;
import java.util.List;

/** The rows of the search index by the same statement and of the same number, with codes that cost nothing to make. */
public final class PlainTerms {
    private final TermTable table;

    public PlainTerms(QueryDatabase database) {
        this.table = new TermTable(database);
    }

    /** A value in the clear, and where it belongs. */
    public record Plain(NewValue.Slot slot, KeyId key, PersonalValue value) {}

    /** Stores what these values are found by. */
    public void store(List<Plain> values) {
        var rows = values.stream()
                .map(plain -> new TermTable.Row(
                        plain.slot(),
                        plain.key(),
                        Searchable.of(plain.value()).terms().stream()
                                .map(PlainTerms::code)
                                .toList()))
                .toList();
        if (!rows.isEmpty()) {
            table.store(rows);
        }
    }

    private static long code(String term) {
        long code = term.length();
        for (int i = 0; i < term.length(); i++) {
            code = code * 1_000_003 + term.charAt(i);
        }
        return code;
    }
}
