// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.keyring;

import java.security.GeneralSecurityException;

/** Wraps keys under a key that never leaves it: a keyring file here, a hardware module or a key service elsewhere. */
public interface KeyEncryption {

    /** The key, encrypted and bound to the associated data. */
    byte[] wrap(byte[] key, byte[] associatedData);

    /**
     * The key again; the caller wipes it.
     *
     * @throws GeneralSecurityException if it was wrapped under another key, for another purpose, or altered since
     */
    byte[] unwrap(byte[] wrapped, byte[] associatedData) throws GeneralSecurityException;
}
