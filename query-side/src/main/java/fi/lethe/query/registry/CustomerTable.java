// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;
import static java.util.Objects.requireNonNull;

import fi.lethe.events.PurposeId;
import fi.lethe.events.personal.KeyId;
import fi.lethe.query.customer.contactrole.ContactRole;
import fi.lethe.query.customer.purposes.StoppedPurposes;
import fi.lethe.query.customer.restricting.Restriction;
import fi.lethe.query.customer.standing.LiveKeyIds;
import fi.lethe.query.customer.standing.Standing;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.projection.QueryDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of customers. */
public final class CustomerTable {
    private final JdbcClient jdbc;
    private final String schema;

    /** The one in this database. */
    public CustomerTable(QueryDatabase database) {
        this.jdbc = database.jdbc();
        this.schema = database.schema();
    }

    Optional<CustomerRow> find(UUID customer) {
        return find(List.of(customer)).stream().findFirst();
    }

    /** Those of these customers that it has. */
    public List<CustomerRow> find(Collection<UUID> customers) {
        return jdbc.sql("""
                        select customer, state, state_before, version, position, live_keys, restriction, restricted_since,
                            contact_role_since, ended_on, stopped_purposes
                        from %s.customer
                        where customer = any (cast(:customers as uuid[]))""".formatted(schema))
                .param("customers", texts(List.copyOf(customers), UUID::toString))
                .query((row, _) -> customer(row))
                .list();
    }

    void store(List<CustomerRow> customers) {
        jdbc.sql("""
                        insert into %s.customer (
                            customer, state, state_before, version, position, live_keys, restriction, restricted_since,
                            contact_role_since, ended_on, stopped_purposes)
                        select customer, state, state_before, version, position, string_to_array(live_keys, ' ')::uuid[],
                            restriction, restricted_since, contact_role_since, ended_on,
                            string_to_array(stopped_purposes, ' ')
                        from unnest(cast(:customer as uuid[]), :state, :before, :version, :position, :keys, :restriction,
                            cast(:restrictedSince as timestamptz[]), cast(:contactRoleSince as timestamptz[]),
                            cast(:endedOn as date[]), :stopped)
                            as row (customer, state, state_before, version, position, live_keys, restriction,
                                restricted_since, contact_role_since, ended_on, stopped_purposes)
                        on conflict (customer) do update
                        set state = excluded.state, state_before = excluded.state_before, version = excluded.version,
                            position = excluded.position, live_keys = excluded.live_keys,
                            restriction = excluded.restriction, restricted_since = excluded.restricted_since,
                            contact_role_since = excluded.contact_role_since, ended_on = excluded.ended_on,
                            stopped_purposes = excluded.stopped_purposes""".formatted(schema))
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
                .param("restriction", texts(customers, row -> restriction(row, Restriction::ground)))
                .param("restrictedSince", texts(customers, row -> restriction(row, Restriction::since)))
                .param("contactRoleSince", texts(customers, CustomerTable::inRoleSince))
                .param("endedOn", texts(customers, row -> row.conditions().endedOn()))
                .param("stopped", texts(customers, CustomerTable::stopped))
                .update();
    }

    private static @Nullable Object inRoleSince(CustomerRow row) {
        var role = row.conditions().contactRole();
        return role == null ? null : role.since();
    }

    private static @Nullable Object restriction(CustomerRow row, Function<Restriction, Object> part) {
        var restriction = row.conditions().restriction();
        return restriction == null ? null : part.apply(restriction);
    }

    private static String stopped(CustomerRow row) {
        return String.join(" ", row.conditions().stopped().names());
    }

    private static CustomerRow customer(ResultSet row) throws SQLException {
        var keys = Stream.of((UUID[]) row.getArray("live_keys").getArray())
                .map(KeyId::new)
                .collect(Collectors.toCollection(TreeSet::new));
        return new CustomerRow(
                row.getObject("customer", UUID.class),
                new Standing(State.valueOf(row.getString("state")), State.valueOf(row.getString("state_before"))),
                conditions(row),
                row.getLong("version"),
                row.getLong("position"),
                new LiveKeyIds(keys));
    }

    private static Conditions conditions(ResultSet row) throws SQLException {
        var ground = row.getString("restriction");
        var inRole = instant(row, "contact_role_since");
        return new Conditions(
                ground == null ? null : new Restriction(ground, requireNonNull(instant(row, "restricted_since"))),
                inRole == null ? null : new ContactRole(inRole),
                row.getObject("ended_on", LocalDate.class),
                new StoppedPurposes(
                        Stream.of((String[]) row.getArray("stopped_purposes").getArray())
                                .map(PurposeId::new)
                                .toList()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
