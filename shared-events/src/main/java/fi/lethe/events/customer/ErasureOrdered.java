// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.util.List;

/** Erasure was ordered (GDPR Art. 17): these keys are withheld from everybody at once and die at the given time; the rest is retained on grounds. */
public record ErasureOrdered(
        CustomerId customer, ErasureGround ground, List<UnitKey> shred, List<Retained> retained, Instant keysDieAt)
        implements CustomerEvent {
    public ErasureOrdered {
        shred = List.copyOf(shred);
        retained = List.copyOf(retained);
    }
}
