// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.Bytes;
import fi.lethe.events.Coded;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table of sealed values. */
public final class StoredValues {
    private final JdbcClient jdbc;

    /** The table in this database. */
    public StoredValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer's values of each kind, the newest first, at most so many of a kind. */
    public List<StoredValue> newest(UUID customer, int ofEachKind) {
        return jdbc.sql("""
                        select v.* from unnest(:kinds) as k (kind)
                        cross join lateral (
                            select * from query.customer_value
                            where customer = :customer and kind = k.kind order by recorded desc limit :limit) v
                        order by v.kind, v.recorded desc""")
                .param("kinds", kinds())
                .param("customer", customer)
                .param("limit", ofEachKind)
                .query((row, _) -> value(row))
                .list();
    }

    /** The values in these slots. */
    public Map<NewValue.Slot, StoredValue> in(Collection<NewValue.Slot> slots) {
        var asked = List.copyOf(slots);
        var found = new HashMap<NewValue.Slot, StoredValue>();
        jdbc.sql("""
                        select v.* from unnest(cast(:customer as uuid[]), :kind, :recorded) as s (customer, kind, recorded)
                        join query.customer_value v using (customer, kind, recorded)""")
                .param("customer", texts(asked, NewValue.Slot::customer))
                .param("kind", texts(asked, slot -> slot.kind().code()))
                .param("recorded", numbers(asked, NewValue.Slot::recorded))
                .query(row -> {
                    var value = value(row);
                    found.put(
                            new NewValue.Slot(
                                    row.getObject("customer", UUID.class), value.kind(), row.getLong("recorded")),
                            value);
                });
        return found;
    }

    private static String[] kinds() {
        return List.of(Kind.values()).stream().map(Kind::code).toArray(String[]::new);
    }

    /** The value in this row of the table. */
    public static StoredValue value(ResultSet row) throws SQLException {
        var kind = Coded.of(Kind.class, row.getString("kind")).orElseThrow();
        var since = instant(row, "shredded_at");
        return since == null
                ? new StoredValue.Kept(
                        kind, sealed(row), row.getObject("command", UUID.class), provenance(row), terms(row))
                : new StoredValue.Gone(kind, since, row.getLong("shredded_position"));
    }

    private static Sealed<PersonalValue> sealed(ResultSet row) throws SQLException {
        var category = Coded.of(Category.class, row.getString("category")).orElseThrow();
        var ciphertext = row.getBytes("ciphertext");
        return new Sealed<>(
                new KeyId(row.getObject("key_id", UUID.class)),
                new DataUnit(category, row.getString("unit")),
                Bytes.of(row.getBytes("commitment")),
                Bytes.of(row.getBytes("sha256")),
                row.getInt("length"),
                ciphertext == null ? null : Bytes.of(ciphertext));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("source"), Objects.requireNonNull(row.getObject("obtained_on", LocalDate.class)));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                coded(InvoiceClaim.class, row.getString("claim")),
                instant(row, "settled_at"),
                coded(HowSettled.class, row.getString("settled_how")));
    }

    private static <E extends Enum<E> & Coded> @Nullable E coded(Class<E> type, @Nullable String code) {
        return code == null ? null : Coded.of(type, code).orElseThrow();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
