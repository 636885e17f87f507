// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import fi.lethe.crypto.aead.AesGcm;
import fi.lethe.events.Bytes;
import fi.lethe.events.personal.KeyId;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The AES-256-GCM key and the key commitment that are derived from one data key.
 *
 * <p>AES-GCM does not commit to its key: a ciphertext can be made that opens under two keys. The commitment, derived from
 * the same data key under another label, closes that gap (AWS Encryption SDK, suite 0x0578, does the same).
 *
 * <p>The data key itself is not kept. The copies that the cipher of the JDK makes of the derived key cannot be wiped;
 * they go with the lease that holds this object.
 */
public final class SealingKey {
    private static final String ENCRYPTION = "lethe sealing key v1";
    private static final String COMMITMENT = "lethe key commitment v1";

    private final AesGcm cipher;
    private final Bytes commitment;

    private SealingKey(AesGcm cipher, Bytes commitment) {
        this.cipher = cipher;
        this.commitment = commitment;
    }

    /** Derives both from a data key of 32 bytes, which the caller keeps and wipes. */
    public static SealingKey derive(byte[] dataKey, KeyId id) {
        var derivation = new Derivation(dataKey, id);
        var encryption = derivation.key(ENCRYPTION);
        try {
            return new SealingKey(new AesGcm(encryption), Bytes.of(derivation.key(COMMITMENT)));
        } finally {
            Arrays.fill(encryption, (byte) 0);
        }
    }

    /** 32 bytes that only this data key gives. */
    public Bytes commitment() {
        return commitment;
    }

    /** Nonce (12 random bytes), ciphertext and tag (16 bytes), in this order. */
    public byte[] seal(byte[] plaintext, byte[] associatedData) {
        return cipher.seal(plaintext, associatedData);
    }

    /**
     * The plaintext of what {@link #seal} gave.
     *
     * @throws GeneralSecurityException if key, bytes or associated data are others
     */
    public byte[] open(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return cipher.open(ciphertext, associatedData);
    }

    @Override
    public String toString() {
        return "SealingKey[not shown]";
    }
}
