// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The ids of the keys under which a stream's values are sealed; two first uses of a unit leave it with two keys. */
public record LiveKeys(Set<UnitKey> keys) {

    public static final LiveKeys NONE = new LiveKeys(Set.of());

    public LiveKeys {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    public boolean contains(UnitKey key) {
        return keys.contains(key);
    }

    /** The key to go on sealing a unit with, if it has one. */
    public Optional<UnitKey> of(DataUnit unit) {
        return keys.stream().filter(key -> key.unit().equals(unit)).findFirst();
    }

    /** The newest generation of a unit's data that has a key; the unit itself where none has. */
    public DataUnit newest(DataUnit unit) {
        return keys.stream()
                .map(UnitKey::unit)
                .filter(known -> known.succeeds(unit))
                .max(Comparator.comparingInt(DataUnit::generation))
                .orElse(unit);
    }

    /** All keys of these units. */
    public List<UnitKey> matching(Predicate<DataUnit> units) {
        return keys.stream().filter(key -> units.test(key.unit())).toList();
    }

    /** The ids of all keys of a unit. */
    public List<KeyId> idsOf(DataUnit unit) {
        return matching(unit::equals).stream().map(UnitKey::key).toList();
    }

    public LiveKeys evolve(LedgerEvent event) {
        var used = with(event.keysUsed());
        return event.keyEffect() instanceof KeyEffect.Destroy(var destroyed, var _) ? used.without(destroyed) : used;
    }

    public LiveKeys with(List<UnitKey> used) {
        if (keys.containsAll(used)) {
            return this;
        }
        var all = new LinkedHashSet<>(keys);
        all.addAll(used);
        return new LiveKeys(all);
    }

    /** Without these. */
    public LiveKeys without(List<UnitKey> destroyed) {
        var all = new LinkedHashSet<>(keys);
        destroyed.forEach(all::remove);
        return new LiveKeys(all);
    }
}
