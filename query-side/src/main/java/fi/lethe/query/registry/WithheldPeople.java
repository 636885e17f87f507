// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.WithheldPerson.OrderedErasure;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People whose data a restriction or an ordered erasure withholds, in the order of their ids; opens nothing. An order's ground and
 * days are read from its entry.
 */
public final class WithheldPeople {
    private static final String RESTRICTED = "restriction is not null";
    private static final String ERASURE_ORDERED = "state = 'ERASURE_ORDERED'";

    private final JdbcClient jdbc;
    private final CustomerTable customers;
    private final LedgerStore ledger;

    WithheldPeople(QueryDatabase database, LedgerStore ledger) {
        this.jdbc = database.jdbc();
        this.customers = new CustomerTable(database);
        this.ledger = ledger;
    }

    /** Those of these people whose data are withheld; costs the same where there are none. */
    public List<WithheldPerson> among(Collection<UUID> ids) {
        return withheld(jdbc.sql(
                        "select customer from query.customer where customer = any (cast(:ids as uuid[])) and (%s or %s)"
                                .formatted(RESTRICTED, ERASURE_ORDERED))
                .param("ids", texts(List.copyOf(ids), UUID::toString))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    /** At most so many whose processing is restricted, after this one. */
    public List<WithheldPerson> restricted(UUID after, int limit) {
        return withheld(next(RESTRICTED, after, limit));
    }

    /** At most so many whose erasure is ordered, after this one. */
    public List<WithheldPerson> waiting(UUID after, int limit) {
        return withheld(next(ERASURE_ORDERED, after, limit));
    }

    private List<UUID> next(String condition, UUID after, int limit) {
        return jdbc.sql(
                        "select customer from query.customer where %s and customer > :after order by customer limit :limit"
                                .formatted(condition))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<WithheldPerson> withheld(List<UUID> ids) {
        var rows = customers.find(ids);
        var orders = orders(rows.stream()
                .filter(row -> row.standing().state() == State.ERASURE_ORDERED)
                .map(row -> row.customer().toString())
                .toList());
        return rows.stream()
                .map(row -> new WithheldPerson(
                        row.customer(),
                        row.standing().state(),
                        row.conditions().restriction(),
                        orders.get(row.customer())))
                .sorted(Comparator.comparing(person -> person.customer().toString())) // as the database orders them
                .toList();
    }

    private Map<UUID, OrderedErasure> orders(List<String> streams) {
        var orders = new HashMap<UUID, OrderedErasure>();
        for (DomainEventMessage<?> event : ledger.last(ErasureOrdered.class.getSimpleName(), streams)) {
            if (event.getPayload() instanceof ErasureOrdered ordered) {
                orders.put(
                        ordered.customer().value(),
                        new OrderedErasure(
                                event.getTimestamp(), ordered.ground().code(), ordered.keysDieAt()));
            }
        }
        return orders;
    }
}
