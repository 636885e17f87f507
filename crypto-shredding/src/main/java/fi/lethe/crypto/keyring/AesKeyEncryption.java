// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.keyring;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/** Wraps keys with AES-256-GCM under a key in this process's memory. */
public final class AesKeyEncryption implements KeyEncryption {
    private final AesGcmJce cipher;

    /** With this key of 32 bytes, which the caller may wipe afterwards. */
    public AesKeyEncryption(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a key-encryption key has 32 bytes");
        }
        try {
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-256-GCM", e);
        }
    }

    @Override
    public byte[] wrap(byte[] key, byte[] associatedData) {
        try {
            return cipher.encrypt(key, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to wrap a key", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] associatedData) throws GeneralSecurityException {
        return cipher.decrypt(wrapped, associatedData);
    }

    @Override
    public String toString() {
        return "AesKeyEncryption[not shown]";
    }
}
