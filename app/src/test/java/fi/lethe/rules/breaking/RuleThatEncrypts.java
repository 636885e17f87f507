// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.breaking;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Encrypts by itself. */
public final class RuleThatEncrypts {
    private RuleThatEncrypts() {}

    static Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance("AES/GCM/NoPadding");
    }
}
