// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import java.time.Instant;
import java.util.UUID;

/** A value as the register holds it. */
sealed interface StoredValue {
    Kind kind();

    /** Sealed, and open to whoever may read it. */
    record Kept(Kind kind, Sealed<? extends PersonalValue> sealed, UUID command, Provenance provenance, Days days)
            implements StoredValue {
        /** The value as what it was sealed as; opening checks the type, which is bound to the ciphertext. */
        @SuppressWarnings("unchecked")
        <T extends PersonalValue> Sealed<T> sealed(Class<T> type) {
            return (Sealed<T>) sealed;
        }
    }

    /** Its key was destroyed, by the entry at this position. */
    record Gone(Kind kind, Instant since, long position) implements StoredValue {}
}
