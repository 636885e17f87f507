// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.aead;

import com.google.crypto.tink.aead.internal.InsecureNonceAesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * AES-256-GCM with random nonces (NIST SP 800-38D, 8.2.2): nonce of 12 bytes, ciphertext, tag of 16 bytes.
 *
 * <p>Tink's cipher, but not its source of nonces: that makes a generator for each thread and looks for another provider each time,
 * which in a server with a thread for each request costs more than all the rest of a command.
 */
public final class AesGcm {
    private static final int NONCE = InsecureNonceAesGcmJce.IV_SIZE_IN_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InsecureNonceAesGcmJce cipher;

    /** With this key of 32 bytes, which the caller may wipe afterwards. */
    public AesGcm(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a key of AES-256 has 32 bytes");
        }
        try {
            cipher = new InsecureNonceAesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-256-GCM", e);
        }
    }

    /** Nonce, ciphertext and tag, in this order. */
    public byte[] seal(byte[] plaintext, byte[] associatedData) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher.encrypt(nonce, plaintext, NONCE, associatedData);
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /**
     * The plaintext of what {@link #seal} gave.
     *
     * @throws GeneralSecurityException if key, bytes or associated data are others
     */
    public byte[] open(byte[] sealed, byte[] associatedData) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("too short for a nonce");
        }
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        return cipher.decrypt(nonce, sealed, NONCE, associatedData);
    }

    @Override
    public String toString() {
        return "AesGcm[not shown]";
    }
}
