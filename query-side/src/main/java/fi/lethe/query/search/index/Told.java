// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Which keys are withheld as the ledger's entries tell it, since this index follows them: an entry may be folded before the vault has
 * heard of it.
 */
final class Told {
    private final Map<KeyId, Set<Withholding>> withheld = new ConcurrentHashMap<>();

    boolean isWithheld(KeyId key) {
        return withheld.containsKey(key);
    }

    /** Hears of an event, once or again; the keys whose values are found by others than before. */
    List<KeyId> hear(LedgerEvent event) {
        return switch (event.keyEffect()) {
            case KeyEffect.None _ -> List.of();
            case KeyEffect.Withhold(var keys, var ground) -> changed(keys, grounds -> grounds.add(ground));
            case KeyEffect.Release(var keys, var ground) -> changed(keys, grounds -> grounds.remove(ground));
            case KeyEffect.Destroy(var keys, var _) -> changed(keys, Collection::clear);
        };
    }

    /** Keys that this event asks the vault to release. */
    static List<KeyId> released(LedgerEvent event) {
        return event.keyEffect() instanceof KeyEffect.Release(var keys, var _) ? ids(keys) : List.of();
    }

    private List<KeyId> changed(List<UnitKey> keys, Consumer<Set<Withholding>> change) {
        var ids = ids(keys);
        for (var key : ids) {
            withheld.compute(key, (_, known) -> {
                Set<Withholding> grounds = known == null ? EnumSet.noneOf(Withholding.class) : EnumSet.copyOf(known);
                change.accept(grounds);
                return grounds.isEmpty() ? null : grounds;
            });
        }
        return ids;
    }

    private static List<KeyId> ids(List<UnitKey> keys) {
        return keys.stream().map(UnitKey::key).toList();
    }
}
