// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token's row says, and its code covers.
 *
 * @param browser that holds it; null for a program
 * @param expiresAt to the second
 * @param sessions of the account when it was given; where the account's are others now, it opens nothing
 */
record TokenRow(TokenHash token, UUID account, @Nullable String browser, Instant expiresAt, long sessions) {
    /** The same under the account's sessions of now. */
    TokenRow goingOn(long now) {
        return new TokenRow(token, account, browser, expiresAt, now);
    }
}
