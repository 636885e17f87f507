// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;
import static java.util.Objects.requireNonNull;

import fi.lethe.events.Coded;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.StoredValue;
import fi.lethe.query.customer.values.StoredValues;
import fi.lethe.query.projection.QueryDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole register as it is now, sealed, in pages; for who makes an index of it. */
public final class SealedRegister {
    private static final String CUSTOMER = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"; // a stream of one

    private final JdbcClient jdbc;

    /** Values of a kind of which there are many: those recorded at positions that leave this remainder. */
    public record Some(UUID customer, Kind kind, int remainder) {}

    /** The one in this database. */
    public SealedRegister(QueryDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** How many customers there are. */
    public int customers() {
        return jdbc.sql("select count(*) from query.customer")
                .query(Integer.class)
                .single();
    }

    /** The customers behind this one, in the order of their ids, at most so many; also those of whom nothing is folded in. */
    public List<UUID> customers(UUID after, int most) {
        return jdbc.sql("""
                        (select customer from query.customer where customer > :after order by customer limit :most)
                        union
                        (select cast(stream as uuid) from query.registry_set_aside
                         where stream > cast(:after as text) and stream ~ :uuid order by stream limit :most)
                        order by customer limit :most""")
                .param("after", after)
                .param("uuid", CUSTOMER)
                .param("most", most)
                .query((row, _) -> requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those whose streams are set aside: what it holds of them, if anything, is not all. */
    public Set<UUID> setAside() {
        return new HashSet<>(jdbc.sql("select cast(stream as uuid) from query.registry_set_aside where stream ~ :uuid")
                .param("uuid", CUSTOMER)
                .query((row, _) -> requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** All values of these customers that were not shredded. */
    public Map<NewValue.Slot, StoredValue.Kept> values(Collection<UUID> customers) {
        var found = new HashMap<NewValue.Slot, StoredValue.Kept>();
        jdbc.sql("""
                        select v.* from unnest(cast(:customers as uuid[])) as c (customer)
                        join query.customer_value v using (customer) where v.shredded_at is null""")
                .param("customers", texts(List.copyOf(customers), UUID::toString))
                .query(row -> {
                    if (StoredValues.value(row) instanceof StoredValue.Kept kept) {
                        var slot = new NewValue.Slot(
                                row.getObject("customer", UUID.class), kept.kind(), row.getLong("recorded"));
                        found.put(slot, kept);
                    }
                });
        return found;
    }

    /** Where these values stand, of each customer and kind those whose position leaves a remainder by this number. */
    public List<NewValue.Slot> slots(Collection<Some> some, int by) {
        var asked = List.copyOf(some);
        return jdbc.sql("""
                        select v.customer, v.kind, v.recorded
                        from unnest(cast(:customer as uuid[]), :kind, :remainder) as s (customer, kind, remainder)
                        join query.customer_value v using (customer, kind)
                        where v.recorded % :by = s.remainder and v.shredded_at is null""")
                .param("customer", texts(asked, Some::customer))
                .param("kind", texts(asked, one -> one.kind().code()))
                .param("remainder", numbers(asked, one -> (long) one.remainder()))
                .param("by", by)
                .query((row, _) -> new NewValue.Slot(
                        row.getObject("customer", UUID.class),
                        Coded.of(Kind.class, row.getString("kind")).orElseThrow(),
                        row.getLong("recorded")))
                .list();
    }
}
