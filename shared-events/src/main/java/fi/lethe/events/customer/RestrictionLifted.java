// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.util.List;

/** The restriction ended, after the subject was told (GDPR Art. 18(3)); what was withheld on its ground is open again. */
public record RestrictionLifted(
        CustomerId customer, RestrictionGround ground, Instant informedAt, List<UnitKey> released)
        implements CustomerEvent {
    public RestrictionLifted {
        released = List.copyOf(released);
    }
}
