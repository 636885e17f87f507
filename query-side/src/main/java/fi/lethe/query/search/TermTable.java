// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.personal.KeyId;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.NewValue;
import fi.lethe.query.registry.Shredding;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the terms of the index that serves, or of the one beside it, many rows with one statement. */
final class TermTable {
    /** All tables of the index. */
    static final List<String> TABLES = List.of("search_term", "search_withheld");

    private final JdbcClient jdbc;
    private final String schema;

    /** The codes of one value. */
    record Row(NewValue.Slot slot, KeyId key, List<Long> terms) {}

    private record Term(Row of, long code) {}

    TermTable(QueryDatabase database) {
        this.jdbc = database.jdbc();
        this.schema = database.schema();
    }

    /** Until the end of the transaction under way no other index takes this one's place; to be the first thing it does. */
    void hold() {
        jdbc.sql("lock table %s.search_term in access share mode".formatted(schema))
                .update();
    }

    void store(List<Row> rows) {
        var terms = rows.stream()
                .flatMap(row -> row.terms().stream().map(code -> new Term(row, code)))
                .toList();
        jdbc.sql("""
                        insert into %s.search_term (term, customer, kind, recorded, key_id)
                        select t.* from unnest(
                            :term, cast(:customer as uuid[]), :kind, :recorded, cast(:key as uuid[])) t
                        on conflict do nothing""".formatted(schema))
                .param("term", numbers(terms, Term::code))
                .param("customer", texts(terms, term -> term.of().slot().customer()))
                .param("kind", texts(terms, term -> term.of().slot().kind().code()))
                .param("recorded", numbers(terms, term -> term.of().slot().recorded()))
                .param("key", texts(terms, term -> term.of().key()))
                .update();
    }

    /** Before new values stand in these slots. */
    void clear(Collection<NewValue.Slot> slots) {
        for (var table : TABLES) {
            var asked = List.copyOf(slots);
            jdbc.sql("""
                            delete from %s.%s t
                            using unnest(cast(:customer as uuid[]), :kind, :recorded) as s (customer, kind, recorded)
                            where t.customer = s.customer and t.kind = s.kind and t.recorded = s.recorded""".formatted(schema, table))
                    .param("customer", texts(asked, NewValue.Slot::customer))
                    .param("kind", texts(asked, slot -> slot.kind().code()))
                    .param("recorded", numbers(asked, NewValue.Slot::recorded))
                    .update();
        }
    }

    void forget(List<Shredding> shreddings) {
        for (var table : TABLES) {
            jdbc.sql("""
                            delete from %s.%s t
                            using unnest(cast(:customer as uuid[]), cast(:key as uuid[])) as d (customer, key_id)
                            where t.customer = d.customer and t.key_id = d.key_id""".formatted(schema, table))
                    .param("customer", texts(shreddings, Shredding::customer))
                    .param("key", texts(shreddings, Shredding::key))
                    .update();
        }
    }
}
