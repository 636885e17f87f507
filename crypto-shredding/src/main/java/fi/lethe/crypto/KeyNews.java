// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import java.util.List;
import java.util.Optional;

/** What an entry of the ledger says of keys. */
public sealed interface KeyNews {

    /** What an event at this position says by its effect; empty where it does nothing to keys. */
    static Optional<KeyNews> of(KeyEffect effect, long position) {
        return switch (effect) {
            case KeyEffect.None _ -> Optional.empty();
            case KeyEffect.Withhold(var keys, var ground) -> Optional.of(new Withheld(ids(keys), ground, position));
            case KeyEffect.Release(var keys, var ground) -> Optional.of(new Released(ids(keys), ground, position));
            case KeyEffect.Destroy(var keys, var _) -> Optional.of(new Destroyed(ids(keys)));
        };
    }

    private static List<KeyId> ids(List<UnitKey> keys) {
        return keys.stream().map(UnitKey::key).toList();
    }

    /** These keys are withheld on this ground, as of this position. */
    record Withheld(List<KeyId> keys, Withholding ground, long position) implements KeyNews {
        public Withheld {
            keys = List.copyOf(keys);
        }
    }

    /** These keys are no longer withheld on this ground, as of this position. */
    record Released(List<KeyId> keys, Withholding ground, long position) implements KeyNews {
        public Released {
            keys = List.copyOf(keys);
        }
    }

    /** These keys are destroyed. */
    record Destroyed(List<KeyId> keys) implements KeyNews {
        public Destroyed {
            keys = List.copyOf(keys);
        }
    }
}
