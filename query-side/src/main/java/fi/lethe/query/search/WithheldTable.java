// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.Coded;
import fi.lethe.events.personal.KeyId;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.Kind;
import fi.lethe.query.registry.NewValue;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that are still to be indexed, because their keys were withheld. */
final class WithheldTable {
    private static final int SOME = 500;

    private final JdbcClient jdbc;
    private final String table;

    /** A value and its key. */
    record Row(NewValue.Slot slot, KeyId key) {}

    WithheldTable(QueryDatabase database) {
        this.jdbc = database.jdbc();
        this.table = database.schema() + ".search_withheld";
    }

    void store(List<Row> rows) {
        jdbc.sql("""
                        insert into %s (customer, kind, recorded, key_id)
                        select v.* from unnest(
                            cast(:customer as uuid[]), :kind, :recorded, cast(:key as uuid[])) v
                        on conflict do nothing""".formatted(table))
                .param("customer", texts(rows, row -> row.slot().customer()))
                .param("kind", texts(rows, row -> row.slot().kind().code()))
                .param("recorded", numbers(rows, row -> row.slot().recorded()))
                .param("key", texts(rows, Row::key))
                .update();
    }

    /** The keys that are waited for. */
    List<KeyId> keys() {
        return jdbc.sql("select distinct key_id from " + table)
                .query((row, _) -> new KeyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Some of the values under these keys. */
    List<Row> under(Collection<KeyId> keys) {
        return jdbc.sql("""
                        select * from %s where key_id = any (cast(:keys as uuid[]))
                        order by customer, kind, recorded limit :some""".formatted(table))
                .param("keys", texts(List.copyOf(keys), KeyId::value))
                .param("some", SOME)
                .query((row, _) -> new Row(
                        new NewValue.Slot(
                                row.getObject("customer", UUID.class),
                                Coded.of(Kind.class, row.getString("kind")).orElseThrow(),
                                row.getLong("recorded")),
                        new KeyId(row.getObject("key_id", UUID.class))))
                .list();
    }
}
