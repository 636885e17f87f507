// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.UnitKey;
import java.util.List;

/** These keys were first used while processing was restricted, so they are restricted too. */
public record RestrictionExtended(CustomerId customer, RestrictionGround ground, List<UnitKey> keys)
        implements CustomerEvent {
    public RestrictionExtended {
        keys = List.copyOf(keys);
    }
}
