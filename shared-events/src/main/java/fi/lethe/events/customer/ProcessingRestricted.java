// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.UnitKey;
import java.util.List;

/** Processing was restricted to storage (GDPR Art. 18): these keys open only under a declared exception. */
public record ProcessingRestricted(CustomerId customer, RestrictionGround ground, List<UnitKey> keys)
        implements CustomerEvent {
    public ProcessingRestricted {
        keys = List.copyOf(keys);
    }
}
