// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import org.jspecify.annotations.Nullable;

/**
 * What somebody with a link chooses; never prints it.
 *
 * @param name of who comes first, and opens the first account by the link; with any other link it is left out
 * @param login of who comes first
 */
record LinkBody(
        @Nullable String password,
        @Nullable String name,
        @Nullable String login) {
    @Override
    public String toString() {
        return "LinkBody[not shown]";
    }
}
