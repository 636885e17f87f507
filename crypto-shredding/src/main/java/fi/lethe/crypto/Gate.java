// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to keys. What the vault says of them is overruled: a key is destroyed if a line of the erasure journal says so, and only
 * then; it is withheld if the vault says so, or the ledger.
 */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final KeySupply supply;
    private final DestroyedKeys destroyed;
    private final WithheldByLedger withheld;
    private final Mending mending;
    private final LongSupplier nanos;
    private final OnceAnHour<KeyId> unexplained;

    Gate(KeySupply supply, DestroyedKeys destroyed, WithheldByLedger withheld, Mending mending, LongSupplier nanos) {
        this.supply = supply;
        this.destroyed = destroyed;
        this.withheld = withheld;
        this.mending = mending;
        this.nanos = nanos;
        this.unexplained = new OnceAnHour<>(nanos);
    }

    /**
     * These keys as they stand; absent are those that are lost.
     *
     * @throws VaultUnavailable if vault, journal or ledger does not say how they stand
     */
    KnownKeys pass(Set<KeyId> asked) {
        long begun = nanos.getAsLong();
        var known = supply.find(asked);
        destroyed.look();
        withheld.look();
        var doubtful = asked.stream()
                .filter(key -> isDoubtful(key, known.keys().get(key)))
                .toList();
        return doubtful.isEmpty() ? known : new KnownKeys(overruled(doubtful, known.keys(), begun), known.asOf());
    }

    /** Whether journal or ledger may have more to say of a key than that it stands as the vault says. */
    private boolean isDoubtful(KeyId key, @Nullable StoredKey stored) {
        return switch (stored) {
            case null -> destroyed.find(key) != null;
            case StoredKey.Gone _ -> true;
            case StoredKey.Present(var _, var _, var grounds) ->
                destroyed.find(key) != null || !grounds.containsAll(withheld.grounds(key));
        };
    }

    private Map<KeyId, StoredKey> overruled(List<KeyId> doubtful, Map<KeyId, StoredKey> known, long begun) {
        var judged = new HashMap<>(known);
        var untold = new HashSet<KeyId>();
        for (var key : doubtful) {
            var gone = destroyed.find(key);
            if (gone != null) {
                if (!(judged.put(key, new StoredKey.Gone(gone.at())) instanceof StoredKey.Gone)) {
                    mending.destroyAgain(gone);
                }
            } else if (known.get(key) instanceof StoredKey.Gone) {
                judged.remove(key);
                alarm(key);
            } else {
                untold.add(key);
            }
        }
        if (!untold.isEmpty()) {
            withhold(untold, judged, begun);
        }
        return judged;
    }

    /** What the vault does not know, the ledger is asked about once more: it may just have said that it is over. */
    private void withhold(Set<KeyId> untold, Map<KeyId, StoredKey> judged, long begun) {
        withheld.lookAfter(begun);
        for (var key : untold) {
            var grounds = withheld.grounds(key);
            if (judged.get(key) instanceof StoredKey.Present(var wrapped, var epoch, var told)
                    && !told.containsAll(grounds)) {
                var all = EnumSet.copyOf(grounds);
                all.addAll(told);
                judged.put(key, new StoredKey.Present(wrapped, epoch, all));
                mending.withholdAgain(key);
            }
        }
    }

    private void alarm(KeyId key) {
        if (unexplained.letsThrough(key)) {
            LOG.error(
                    "ALARM key {} has a tombstone that no line of the erasure journal explains: nobody has erased it",
                    key);
        }
    }
}
