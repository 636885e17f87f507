// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.query.projection.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch changes in the sealed values.
 *
 * <p>Applied in the order new values, settlements, shreddings it leads to the same rows as its events one by one: a settlement
 * concerns values recorded before it, and nothing is sealed under a key that was destroyed.
 */
public final class Changes {
    private final Map<NewValue.Slot, NewValue> values = new LinkedHashMap<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<Shredding> shreddings = new ArrayList<>();

    /** New values, of each slot the last. */
    public List<NewValue> values() {
        return List.copyOf(values.values());
    }

    /** Invoices that were settled. */
    public List<Settlement> settlements() {
        return List.copyOf(settlements);
    }

    /** Keys that were destroyed. */
    public List<Shredding> shreddings() {
        return List.copyOf(shreddings);
    }

    /** A value as an event gives it; nothing where it gives none. */
    public void put(Recorded entry, CustomerEvent event, Given given) {
        replace(entry, event, given, entry.position());
    }

    /** A value in the place of the one that the entry at this position gave. */
    public void replace(Recorded entry, CustomerEvent event, Given given, long supersedes) {
        var sealed = given.sealed();
        if (sealed != null) {
            var slot = new NewValue.Slot(
                    event.customer().value(), given.kind(), given.kind().recorded(supersedes));
            values.put(slot, new NewValue(slot, sealed, entry, given.provenance(), given.terms(), given.token()));
        }
    }

    /** An invoice was settled. */
    public void settle(Settlement settlement) {
        settlements.add(settlement);
    }

    /** What an event destroys. */
    public void shred(Recorded entry, CustomerEvent event) {
        if (event.keyEffect() instanceof KeyEffect.Destroy(var keys, var _)) {
            keys.forEach(key ->
                    shreddings.add(new Shredding(event.customer().value(), key.key(), entry.at(), entry.position())));
        }
    }
}
