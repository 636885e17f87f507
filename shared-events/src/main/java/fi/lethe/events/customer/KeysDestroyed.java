// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.UnitKey;
import java.util.List;

/** These keys no longer exist in the vault; tombstones and the erasure journal say so. */
public record KeysDestroyed(CustomerId customer, List<UnitKey> keys, long journalSequence) implements CustomerEvent {
    public KeysDestroyed {
        keys = List.copyOf(keys);
    }
}
