// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import java.util.Arrays;
import java.util.UUID;

/**
 * What an entry says of a sealed value: all but its ciphertext, which is stored beside the entry.
 *
 * <p>The arrays are not copied and must not be changed. Nothing here depends on the plaintext but the length.
 *
 * @param key the data key that it is sealed under
 * @param category of the personal data
 * @param unit what the key stands for within the category
 * @param commitment 32 bytes that bind the ciphertext to this key
 * @param sha256 SHA-256 of the ciphertext as stored, 32 bytes
 * @param length of the ciphertext as stored, in bytes, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // equality by content stands below
public record SealedReference(UUID key, String category, String unit, byte[] commitment, byte[] sha256, int length) {
    public SealedReference {
        if (category.isEmpty() || unit.isEmpty()) {
            throw new IllegalArgumentException("A sealed value has a category and a unit");
        }
        if (commitment.length != 32 || sha256.length != 32 || length < 1) {
            throw new IllegalArgumentException("A sealed value has a commitment and a hash of 32 bytes, and a length");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedReference that
                && key.equals(that.key)
                && category.equals(that.category)
                && unit.equals(that.unit)
                && Arrays.equals(commitment, that.commitment)
                && Arrays.equals(sha256, that.sha256)
                && length == that.length;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return category + "/" + unit + ", key " + key;
    }
}
