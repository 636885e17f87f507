// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.DisposalEvent;
import fi.lethe.events.customer.DisposalEvent.DataDisposed;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.personal.UnitKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that are to be destroyed though nobody is forgotten. Nothing is sealed under them any more, and no erasure takes them along.
 */
public record Disposals(Set<UnitKey> waiting) {
    static final Disposals NONE = new Disposals(Set.of());

    public Disposals {
        waiting = Collections.unmodifiableSet(new LinkedHashSet<>(waiting));
    }

    /** Whether all of these still wait for their destruction. */
    public boolean await(List<UnitKey> keys) {
        return waiting.containsAll(keys);
    }

    Disposals evolve(DisposalEvent event) {
        var all = new LinkedHashSet<>(waiting);
        switch (event) {
            case DisposalOrdered ordered -> all.addAll(ordered.keys());
            case DataDisposed disposed -> disposed.keys().forEach(all::remove);
        }
        return new Disposals(all);
    }
}
