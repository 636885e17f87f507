// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import fi.lethe.events.Bytes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A personal value that can be read only with its key; the one form in which events, commands, snapshots and tables may
 * hold it.
 *
 * @param key the data key it is sealed under
 * @param unit what the key stands for
 * @param commitment 32 bytes that bind the ciphertext to this key (AES-GCM alone does not)
 * @param sha256 SHA-256 of the ciphertext
 * @param length of the ciphertext in bytes
 * @param ciphertext absent where only the reference is held, or where the bytes have been purged
 */
public record Sealed<T extends PersonalValue>(
        KeyId key,
        DataUnit unit,
        Bytes commitment,
        Bytes sha256,
        int length,
        @Nullable Bytes ciphertext) {

    public Sealed {
        Objects.requireNonNull(key);
        if (commitment.length() != 32 || sha256.length() != 32 || length < 0) {
            throw new IllegalArgumentException("a sealed value has a commitment and a hash of 32 bytes each");
        }
    }

    /** The same reference with these bytes. */
    public Sealed<T> with(@Nullable Bytes bytes) {
        return new Sealed<>(key, unit, commitment, sha256, length, bytes);
    }

    /** Key and unit. */
    public UnitKey unitKey() {
        return new UnitKey(unit, key);
    }

    @Override
    public String toString() {
        return "Sealed[" + unit + ", key " + key + "]";
    }
}
