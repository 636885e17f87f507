// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.CustomerTable;
import fi.lethe.query.registry.SealedRegister;
import fi.lethe.query.withheld.WithheldPerson.OrderedErasure;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People whose data a restriction or an ordered erasure withholds, in the order of their ids; opens nothing. An order's ground and
 * days are read from its entry. Whose stream the register has set aside is not told by its rows, but by the ledger.
 */
public final class WithheldPeople {
    private static final String RESTRICTED = "restriction is not null";
    private static final String ERASURE_ORDERED = "state = 'ERASURE_ORDERED'";
    private static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString); // as the database orders them

    private final JdbcClient jdbc;
    private final CustomerTable customers;
    private final SealedRegister register;
    private final AsidePeople aside;
    private final LedgerStore ledger;

    WithheldPeople(QueryDatabase database, LedgerStore ledger) {
        this.jdbc = database.jdbc();
        this.customers = new CustomerTable(database);
        this.register = new SealedRegister(database);
        this.aside = new AsidePeople(database, ledger);
        this.ledger = ledger;
    }

    /** Those of these people whose data are withheld; costs the same where there are none. */
    public List<WithheldPerson> among(Collection<UUID> ids) {
        var notFolded = aside.among(ids);
        var folded = jdbc
                .sql("select customer from query.customer where customer = any (cast(:ids as uuid[])) and (%s or %s)"
                        .formatted(RESTRICTED, ERASURE_ORDERED))
                .param("ids", texts(List.copyOf(ids), UUID::toString))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .filter(customer -> !notFolded.contains(customer))
                .toList();
        return inOrder(Stream.concat(
                withheld(folded).stream(), aside.withheld(notFolded).map(AsidePerson::person)));
    }

    /** At most so many whose processing is restricted, after this one. */
    public List<WithheldPerson> restricted(UUID after, int limit) {
        return next(RESTRICTED, person -> person.restriction() != null, after, limit);
    }

    /** At most so many whose erasure is ordered, after this one. */
    public List<WithheldPerson> waiting(UUID after, int limit) {
        return next(ERASURE_ORDERED, person -> person.state() == State.ERASURE_ORDERED, after, limit);
    }

    private List<WithheldPerson> next(String condition, Predicate<WithheldPerson> fits, UUID after, int limit) {
        var notFolded = register.setAside();
        var folded = withheld(folded(condition, notFolded, after, limit));
        var later = notFolded.stream()
                .filter(customer -> BY_ID.compare(customer, after) > 0)
                .sorted(BY_ID)
                .toList();
        var told = aside.withheld(later).map(AsidePerson::person).filter(fits).limit(limit);
        return inOrder(Stream.concat(folded.stream(), told)).stream()
                .limit(limit)
                .toList();
    }

    private List<UUID> folded(String condition, Set<UUID> not, UUID after, int limit) {
        return jdbc.sql("""
                        select customer from query.customer
                        where %s and customer > :after and customer <> all (cast(:not as uuid[]))
                        order by customer limit :limit""".formatted(condition))
                .param("after", after)
                .param("not", texts(List.copyOf(not), UUID::toString))
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
                        WithheldPerson.Restricted.of(row.conditions().restriction()),
                        orders.get(row.customer()),
                        true))
                .toList();
    }

    private static List<WithheldPerson> inOrder(Stream<WithheldPerson> people) {
        return people.sorted(Comparator.comparing(WithheldPerson::customer, BY_ID))
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
