// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.UnitKey;
import java.util.List;

/** From here nothing can be cancelled: these keys are being destroyed. */
public record KeyDestructionStarted(CustomerId customer, List<UnitKey> keys, List<Retained> retained)
        implements CustomerEvent {
    public KeyDestructionStarted {
        keys = List.copyOf(keys);
        retained = List.copyOf(retained);
    }
}
