// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.util.List;

/** Restriction of processing (GDPR Art. 18). */
public sealed interface RestrictionEvent extends RightsEvent {
    /** Processing was restricted to storage (GDPR Art. 18): these keys open only under a declared exception. */
    record ProcessingRestricted(CustomerId customer, RestrictionGround ground, List<UnitKey> keys)
            implements RestrictionEvent {
        public ProcessingRestricted {
            keys = List.copyOf(keys);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Withhold(keys, ground.withholding());
        }
    }

    /** These keys were first used while processing was restricted, so they are restricted too. */
    record RestrictionExtended(CustomerId customer, RestrictionGround ground, List<UnitKey> keys)
            implements RestrictionEvent {
        public RestrictionExtended {
            keys = List.copyOf(keys);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Withhold(keys, ground.withholding());
        }
    }

    /** The restriction ended, after the subject was told (GDPR Art. 18(3)); what was withheld on its ground is open again. */
    record RestrictionLifted(CustomerId customer, RestrictionGround ground, Instant informedAt, List<UnitKey> released)
            implements RestrictionEvent {
        public RestrictionLifted {
            released = List.copyOf(released);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Release(released, ground.withholding());
        }
    }
}
