// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import java.time.Instant;

/**
 * A one-time link as it is shown, once; never prints it.
 *
 * @param path below the address at which people reach this installation
 */
public record GivenLink(String path, Instant expiresAt) {
    @Override
    public String toString() {
        return "GivenLink[until " + expiresAt + "]";
    }
}
