// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.time.Instant;

/** A token as its owner gets it, once; never prints it. */
record IssuedToken(String token, Instant expiresAt) {
    @Override
    public String toString() {
        return "IssuedToken[until " + expiresAt + "]";
    }
}
