// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.ledger;

import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import java.util.List;

/** What an event does to keys. Whoever keeps keys, or what they open, acts on this and on nothing else of an event. */
public sealed interface KeyEffect {
    /** Most events do nothing to keys. */
    KeyEffect NONE = new None();

    /** Nothing. */
    record None() implements KeyEffect {}

    /** These keys are withheld on this ground from now on. */
    record Withhold(List<UnitKey> keys, Withholding ground) implements KeyEffect {
        public Withhold {
            keys = List.copyOf(keys);
        }
    }

    /** These keys are no longer withheld on this ground. */
    record Release(List<UnitKey> keys, Withholding ground) implements KeyEffect {
        public Release {
            keys = List.copyOf(keys);
        }
    }

    /**
     * These keys have been destroyed.
     *
     * @param journalSequence the number under which the erasure journal says so
     */
    record Destroy(List<UnitKey> keys, long journalSequence) implements KeyEffect {
        public Destroy {
            keys = List.copyOf(keys);
        }
    }
}
