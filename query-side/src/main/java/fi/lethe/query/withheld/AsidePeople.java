// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.projection.SetAsideTable;
import fi.lethe.query.registry.RegistryConfiguration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Whom the ledger withholds though the register has set their streams aside; read from the ledger itself. Who has no entry by which keys
 * are withheld costs a look at an index.
 */
final class AsidePeople {
    private static final int AT_ONCE = 500;

    private final SetAsideTable table;
    private final LedgerStore ledger;

    AsidePeople(QueryDatabase database, LedgerStore ledger) {
        this.table = new SetAsideTable(database, RegistryConfiguration.SET_ASIDE);
        this.ledger = ledger;
    }

    /** Those of these customers whose streams are set aside. */
    Set<UUID> among(Collection<UUID> customers) {
        return table.among(customers.stream().map(UUID::toString).toList()).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** Of these customers, those whose streams are set aside while their data are withheld. */
    Stream<AsidePerson> withheldAmong(Collection<UUID> customers) {
        return withheld(among(customers));
    }

    /** Of these customers, whose streams are set aside, those whose data are withheld; one by one and in their order. */
    Stream<AsidePerson> withheld(Collection<UUID> customers) {
        return customers.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(this::aboutWhoseKeys)
                .map(this::read)
                .filter(AsidePerson::isWithheld);
    }

    private Stream<UUID> aboutWhoseKeys(List<UUID> some) {
        var streams = ledger.streamsAboutKeys(some.stream().map(UUID::toString).toList());
        return some.stream().filter(customer -> streams.contains(customer.toString()));
    }

    private AsidePerson read(UUID customer) {
        var person = new AsidePerson(customer);
        long next = 0;
        for (boolean more = true; more; ) {
            var page = ledger.events(customer.toString(), next, Long.MAX_VALUE, AT_ONCE);
            page.stream().map(Recorded::of).forEach(person::add);
            more = page.size() == AT_ONCE;
            next = page.isEmpty() ? next : page.getLast().getSequenceNumber() + 1;
        }
        return person;
    }
}
