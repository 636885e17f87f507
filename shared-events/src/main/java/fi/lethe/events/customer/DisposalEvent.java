// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import java.util.List;

/** Destruction of data of somebody who is not forgotten (GDPR Art. 5(1)(c) and (e)). */
public sealed interface DisposalEvent extends CustomerEvent {
    /** These keys are withheld from everybody at once and destroyed without a pause; it cannot be cancelled. */
    record DisposalOrdered(CustomerId customer, DisposalGround ground, List<UnitKey> keys) implements DisposalEvent {
        public DisposalOrdered {
            keys = List.copyOf(keys);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Withhold(keys, Withholding.ORDERED);
        }
    }

    /**
     * These keys no longer exist in the vault; tombstones and the erasure journal say so.
     *
     * @param ordered the position of the order
     */
    record DataDisposed(CustomerId customer, List<UnitKey> keys, long journalSequence, long ordered)
            implements DisposalEvent {
        public DataDisposed {
            keys = List.copyOf(keys);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Destroy(keys, journalSequence);
        }
    }
}
