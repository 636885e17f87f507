// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.standing;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ids of the keys that something of a customer is sealed or tokenised under and that are not destroyed. */
public record LiveKeyIds(SortedSet<KeyId> ids) {
    /** Before anything is sealed. */
    public static final LiveKeyIds NONE = new LiveKeyIds(Collections.emptySortedSet());

    public LiveKeyIds {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    /** Whether nothing of the customer can be opened any more. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** After what an event uses and destroys. */
    public LiveKeyIds evolve(LedgerEvent event) {
        var used = with(event.keysUsed());
        return event.keyEffect() instanceof KeyEffect.Destroy(var destroyed, var _) ? used.without(destroyed) : used;
    }

    /** With these, too. */
    public LiveKeyIds with(Collection<UnitKey> used) {
        if (used.isEmpty()) {
            return this;
        }
        var all = new TreeSet<>(ids);
        used.forEach(key -> all.add(key.key()));
        return new LiveKeyIds(all);
    }

    private LiveKeyIds without(Collection<UnitKey> destroyed) {
        var left = new TreeSet<>(ids);
        destroyed.forEach(key -> left.remove(key.key()));
        return new LiveKeyIds(left);
    }
}
