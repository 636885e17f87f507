// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess. */
public final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** This many random bytes in base64url without padding. */
    public static String ofBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
