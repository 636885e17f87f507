// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.StoredValue;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.SealedRegister;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everybody whom an index of the register holds, sealed: as the register has them, but whose stream it has set aside while their data
 * are withheld, as the ledger has them, so that they are found all the same.
 */
public final class IndexedPeople {
    private final SealedRegister register;
    private final AsidePeople aside;

    /** Those of the register in this database, and of this ledger. */
    public IndexedPeople(QueryDatabase database, LedgerStore ledger) {
        this.register = new SealedRegister(database);
        this.aside = new AsidePeople(database, ledger);
    }

    /** How many customers the register has. */
    public int customers() {
        return register.customers();
    }

    /** The customers behind this one, in the order of their ids, at most so many. */
    public List<UUID> customers(UUID after, int most) {
        return register.customers(after, most);
    }

    /** Those whose streams are set aside. */
    public Set<UUID> setAside() {
        return register.setAside();
    }

    /** All values of these customers that were not shredded. */
    public Map<NewValue.Slot, StoredValue.Kept> values(Collection<UUID> customers) {
        var values = new HashMap<>(register.values(customers));
        aside.withheldAmong(customers).forEach(person -> {
            values.keySet().removeIf(slot -> slot.customer().equals(person.customer()));
            values.putAll(person.values());
        });
        return values;
    }
}
