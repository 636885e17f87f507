// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.personal.KeyId;
import fi.lethe.query.registry.NewValue;
import fi.lethe.query.registry.Shredding;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the terms of one or of all generations, many rows with one statement. */
final class TermTable {
    private static final int SOME = 20_000;

    private final JdbcClient jdbc;

    /** The codes of one value. */
    record Row(NewValue.Slot slot, KeyId key, List<Long> terms) {}

    private record Term(Row of, long code) {}

    TermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(int generation, List<Row> rows) {
        var terms = rows.stream()
                .flatMap(row -> row.terms().stream().map(code -> new Term(row, code)))
                .toList();
        jdbc.sql("""
                        insert into query.search_term (generation, term, customer, kind, recorded, key_id)
                        select :generation, t.* from unnest(
                            :term, cast(:customer as uuid[]), :kind, :recorded, cast(:key as uuid[])) t
                        on conflict do nothing""")
                .param("generation", generation)
                .param("term", numbers(terms, Term::code))
                .param("customer", texts(terms, term -> term.of().slot().customer()))
                .param("kind", texts(terms, term -> term.of().slot().kind().code()))
                .param("recorded", numbers(terms, term -> term.of().slot().recorded()))
                .param("key", texts(terms, term -> term.of().key()))
                .update();
    }

    /** Before new values stand in these slots. */
    void clear(int generation, Collection<NewValue.Slot> slots) {
        for (var table : List.of("query.search_term", "query.search_withheld")) {
            var asked = List.copyOf(slots);
            jdbc.sql("delete from " + table + """
                             t using unnest(cast(:customer as uuid[]), :kind, :recorded) as s (customer, kind, recorded)
                            where t.generation = :generation and t.customer = s.customer and t.kind = s.kind
                                and t.recorded = s.recorded""")
                    .param("generation", generation)
                    .param("customer", texts(asked, NewValue.Slot::customer))
                    .param("kind", texts(asked, slot -> slot.kind().code()))
                    .param("recorded", numbers(asked, NewValue.Slot::recorded))
                    .update();
        }
    }

    /** In every generation: one that is being built is no hiding place. */
    void forget(List<Shredding> shreddings) {
        for (var table : List.of("query.search_term", "query.search_withheld")) {
            jdbc.sql("delete from " + table + """
                             t using unnest(cast(:customer as uuid[]), cast(:key as uuid[])) as d (customer, key_id)
                            where t.customer = d.customer and t.key_id = d.key_id""")
                    .param("customer", texts(shreddings, Shredding::customer))
                    .param("key", texts(shreddings, Shredding::key))
                    .update();
        }
    }

    /** Deletes some of what these generations hold, from the first to before the second; false where nothing was left. */
    boolean deleteSome(int from, int to) {
        int deleted = 0;
        for (var table : List.of("query.search_term", "query.search_withheld")) {
            deleted += jdbc.sql("delete from " + table + " where ctid = any(array(select ctid from " + table
                            + " where generation >= :from and generation < :to limit :some))")
                    .param("from", from)
                    .param("to", to)
                    .param("some", SOME)
                    .update();
        }
        return deleted > 0;
    }
}
