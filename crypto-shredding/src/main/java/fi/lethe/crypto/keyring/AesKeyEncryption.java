// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.keyring;

import fi.lethe.crypto.aead.AesGcm;
import java.security.GeneralSecurityException;

/** Wraps keys with AES-256-GCM under a key in this process's memory. */
public final class AesKeyEncryption implements KeyEncryption {
    private final AesGcm cipher;

    /** With this key of 32 bytes, which the caller may wipe afterwards. */
    public AesKeyEncryption(byte[] key) {
        this.cipher = new AesGcm(key);
    }

    @Override
    public byte[] wrap(byte[] key, byte[] associatedData) {
        return cipher.seal(key, associatedData);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] associatedData) throws GeneralSecurityException {
        return cipher.open(wrapped, associatedData);
    }

    @Override
    public String toString() {
        return "AesKeyEncryption[not shown]";
    }
}
