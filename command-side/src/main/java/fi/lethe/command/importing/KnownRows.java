// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.events.Bytes;
import fi.lethe.events.customer.CustomerId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the rows that were seen. */
final class KnownRows {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    KnownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the rows that were seen before. */
    Map<Bytes, KnownRow> find(Collection<Bytes> keys) {
        return jdbc
                .sql("""
                select source_key, row_id, customer, changes from command.imported_row
                where source_key in (select decode(k, 'hex') from unnest(cast(:keys as text[])) k)""")
                .param("keys", array(keys, KnownRows::hexOf))
                .query((row, _) -> {
                    var customer = row.getObject("customer", UUID.class);
                    return new KnownRow(
                            Bytes.of(row.getBytes("source_key")),
                            row.getObject("row_id", UUID.class),
                            customer == null ? null : new CustomerId(customer),
                            row.getInt("changes"),
                            false);
                })
                .list()
                .stream()
                .collect(toMap(KnownRow::key, known -> known));
    }

    /** A row that was not seen before, with ids for it; without a customer it is to become a new one. */
    static KnownRow fresh(Bytes key, @Nullable CustomerId customer) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return new KnownRow(key, id, customer == null ? new CustomerId(id) : customer, 0, true);
    }

    /** Which of these codes of cores are those of forgotten people. */
    Set<Bytes> forgottenKin(Collection<Bytes> kin) {
        return jdbc.sql("""
                select kin from command.imported_row
                where row_id is null and kin in (select decode(k, 'hex') from unnest(cast(:kin as text[])) k)""")
                .param("kin", array(kin, KnownRows::hexOf))
                .query((row, _) -> Bytes.of(row.getBytes(1)))
                .set();
    }

    /**
     * Writes down rows before anything follows from them; answers those that another import wrote down first.
     *
     * @param source the register that they come from
     * @param kin the code of each row's core, by its key, where it has one
     */
    Map<Bytes, KnownRow> add(UUID source, List<KnownRow> rows, Map<Bytes, Bytes> kin) {
        var added = jdbc.sql("""
                insert into command.imported_row (source_key, row_id, customer, source, kin)
                select decode(key, 'hex'), id, customer, :source, decode(nullif(kin, ''), 'hex')
                from unnest(cast(:keys as text[]), cast(:ids as uuid[]), cast(:customers as uuid[]), cast(:kin as text[]))
                         r (key, id, customer, kin)
                on conflict (source_key) do nothing returning source_key""")
                .param("source", source)
                .param(
                        "kin",
                        array(rows, row -> "\"" + (kin.containsKey(row.key()) ? hexOf(kin.get(row.key())) : "") + "\""))
                .param("keys", array(rows, row -> hexOf(row.key())))
                .param("ids", array(rows, row -> String.valueOf(row.id())))
                .param("customers", array(rows, row -> row.owner().toString()))
                .query((row, _) -> Bytes.of(row.getBytes(1)))
                .set();
        var taken = rows.stream()
                .map(KnownRow::key)
                .filter(key -> !added.contains(key))
                .toList();
        return taken.isEmpty() ? Map.of() : find(taken);
    }

    /** So many changes of the row stand. */
    void changed(KnownRow row, int changes) {
        jdbc.sql("""
                update command.imported_row set changes = greatest(changes, :changes)
                where source_key = :key and row_id is not null""")
                .param("changes", changes)
                .param("key", row.key().toArray())
                .update();
    }

    /** The customer's rows become tombstones: that of the person, or all where nothing of the customer is left. */
    void forget(CustomerId customer, boolean all) {
        jdbc.sql("""
                update command.imported_row set row_id = null, customer = null, changes = 0
                where customer = :customer and (:all or row_id = customer)""").param("customer", customer.value()).param("all", all).update();
    }

    /** Of these rows none is known any more. */
    void drop(UUID source) {
        jdbc.sql("delete from command.imported_row where source = :source")
                .param("source", source)
                .update();
    }

    /** Nor of those from before registers had keys of their own. */
    void dropShared() {
        jdbc.sql("delete from command.imported_row where source is null").update();
    }

    private static String hexOf(Bytes bytes) {
        return HEX.formatHex(bytes.toArray());
    }

    private static <T> String array(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(joining(",", "{", "}"));
    }
}
