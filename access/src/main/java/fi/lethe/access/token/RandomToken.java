// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.security.SecureRandom;
import java.util.Base64;

/** 32 random bytes as text that may stand in a header and in a path; never prints them. */
public record RandomToken(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static RandomToken make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RandomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it. */
    public TokenHash hash() {
        return TokenHash.of(text);
    }

    @Override
    public String toString() {
        return "RandomToken[not shown]";
    }
}
