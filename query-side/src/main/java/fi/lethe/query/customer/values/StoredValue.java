// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import java.time.Instant;
import java.util.UUID;

/** A value as the register holds it. */
public sealed interface StoredValue {
    Kind kind();

    /** Sealed, and open to whoever may read it. */
    record Kept(Kind kind, Sealed<? extends PersonalValue> sealed, UUID command, Provenance provenance, Terms terms)
            implements StoredValue {
        /** The value, where this lease opens it for a reader without a declared exception. */
        public Opened<? extends PersonalValue> open(UUID customer, KeyLease lease) {
            return open(customer, lease, Access.ORDINARY);
        }

        /** The value, where this lease opens it for a reader with this access. */
        public Opened<? extends PersonalValue> open(UUID customer, KeyLease lease, Access access) {
            return open(customer, lease, access, kind.type());
        }

        private <T extends PersonalValue> Opened<T> open(UUID customer, KeyLease lease, Access access, Class<T> type) {
            return lease.open(sealed(type), type, new SealContext(customer, kind.field(), command), access);
        }

        /** The value as what it was sealed as; opening checks the type, which is bound to the ciphertext. */
        @SuppressWarnings("unchecked")
        <T extends PersonalValue> Sealed<T> sealed(Class<T> type) {
            return (Sealed<T>) sealed;
        }
    }

    /** Its key was destroyed, by the entry at this position. */
    record Gone(Kind kind, Instant since, long position) implements StoredValue {}
}
