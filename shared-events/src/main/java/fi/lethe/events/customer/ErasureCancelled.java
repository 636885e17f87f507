// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.UnitKey;
import java.util.List;

/** The order was cancelled during its pause; what was withheld is open again. */
public record ErasureCancelled(CustomerId customer, List<UnitKey> released) implements CustomerEvent {
    public ErasureCancelled {
        released = List.copyOf(released);
    }
}
