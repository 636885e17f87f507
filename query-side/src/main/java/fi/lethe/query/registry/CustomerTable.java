// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.personal.KeyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of customers. */
final class CustomerTable {
    private final JdbcClient jdbc;

    CustomerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CustomerRow> find(UUID customer) {
        return find(List.of(customer)).stream().findFirst();
    }

    List<CustomerRow> find(Collection<UUID> customers) {
        return jdbc.sql("""
                        select customer, state, state_before, version, position, live_keys from query.customer
                        where customer = any (cast(:customers as uuid[]))""")
                .param("customers", texts(List.copyOf(customers), UUID::toString))
                .query((row, _) -> customer(row))
                .list();
    }

    void store(List<CustomerRow> customers) {
        jdbc.sql("""
                        insert into query.customer (customer, state, state_before, version, position, live_keys)
                        select customer, state, state_before, version, position, string_to_array(live_keys, ' ')::uuid[]
                        from unnest(cast(:customer as uuid[]), :state, :before, :version, :position, :keys)
                            as row (customer, state, state_before, version, position, live_keys)
                        on conflict (customer) do update
                        set state = excluded.state, state_before = excluded.state_before, version = excluded.version,
                            position = excluded.position, live_keys = excluded.live_keys""")
                .param("customer", texts(customers, CustomerRow::customer))
                .param("state", texts(customers, row -> row.standing().state()))
                .param("before", texts(customers, row -> row.standing().before()))
                .param("version", numbers(customers, CustomerRow::version))
                .param("position", numbers(customers, CustomerRow::position))
                .param(
                        "keys",
                        texts(
                                customers,
                                row -> row.keys().ids().stream()
                                        .map(KeyId::toString)
                                        .collect(Collectors.joining(" "))))
                .update();
    }

    private static CustomerRow customer(ResultSet row) throws SQLException {
        var keys = Stream.of((UUID[]) row.getArray("live_keys").getArray())
                .map(KeyId::new)
                .collect(Collectors.toCollection(TreeSet::new));
        return new CustomerRow(
                row.getObject("customer", UUID.class),
                new Standing(State.valueOf(row.getString("state")), State.valueOf(row.getString("state_before"))),
                row.getLong("version"),
                row.getLong("position"),
                new LiveKeys(keys));
    }
}
