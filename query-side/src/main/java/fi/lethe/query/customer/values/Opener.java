// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.CiphertextMissing;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyLost;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.LeaseExpired;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.SealedValueTampered;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Withholding;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens sealed values of one stream's subject; what cannot be opened and should is an alarm. */
public record Opener(UUID subject, KeyLease lease, Access access) {

    /** What is known of the value that this command sealed for this field. */
    public <T extends PersonalValue> Opened<T> open(Sealed<T> sealed, Class<T> type, String field, UUID command) {
        return read(() -> lease.open(sealed, type, new SealContext(subject, field, command), access));
    }

    /** What is known of a key. */
    KeyState state(KeyId key) {
        return read(() -> lease.state(key));
    }

    private static <R> R read(Supplier<R> use) {
        try {
            return use.get();
        } catch (KeyLost e) {
            throw Unreadable.because(Unreadable.KEY_LOST, e);
        } catch (SealedValueTampered e) {
            throw Unreadable.because(Unreadable.TAMPERED, e);
        } catch (CiphertextMissing e) {
            throw Unreadable.because(Unreadable.MISSING, e);
        } catch (LeaseExpired _) {
            throw new TooSlow();
        }
    }

    /** Ordered erasure stands first; other grounds in the order of the law. */
    public static String strictest(Set<Withholding> grounds) {
        return grounds.stream().sorted().findFirst().orElseThrow().code();
    }
}
