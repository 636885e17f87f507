// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import java.time.Instant;
import java.util.List;

/** Erasure (GDPR Art. 17), from the order to the last acknowledgement. */
public sealed interface ErasureEvent extends CustomerEvent {
    /** Erasure was ordered (GDPR Art. 17): these keys are withheld from everybody at once and die at the given time; the rest is retained on grounds. */
    record ErasureOrdered(
            CustomerId customer, ErasureGround ground, List<UnitKey> shred, List<Retained> retained, Instant keysDieAt)
            implements ErasureEvent {
        public ErasureOrdered {
            shred = List.copyOf(shred);
            retained = List.copyOf(retained);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Withhold(shred, Withholding.ORDERED);
        }
    }

    /** The order was cancelled during its pause; what was withheld is open again. */
    record ErasureCancelled(CustomerId customer, List<UnitKey> released) implements ErasureEvent {
        public ErasureCancelled {
            released = List.copyOf(released);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Release(released, Withholding.ORDERED);
        }
    }

    /** From here nothing can be cancelled: these keys are being destroyed. */
    record KeyDestructionStarted(CustomerId customer, List<UnitKey> keys, List<Retained> retained)
            implements ErasureEvent {
        public KeyDestructionStarted {
            keys = List.copyOf(keys);
            retained = List.copyOf(retained);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Withhold(keys, Withholding.ORDERED);
        }
    }

    /** These keys no longer exist in the vault; tombstones and the erasure journal say so. */
    record KeysDestroyed(CustomerId customer, List<UnitKey> keys, long journalSequence) implements ErasureEvent {
        public KeysDestroyed {
            keys = List.copyOf(keys);
        }

        @Override
        public KeyEffect keyEffect() {
            return new KeyEffect.Destroy(keys, journalSequence);
        }
    }

    /** Every holder of derived data has acknowledged that it no longer holds the destroyed data. */
    record ErasureCompleted(CustomerId customer, List<Acknowledgement> acknowledgements) implements ErasureEvent {
        public ErasureCompleted {
            acknowledgements = List.copyOf(acknowledgements);
        }
    }
}
