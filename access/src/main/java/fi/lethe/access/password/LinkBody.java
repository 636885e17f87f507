// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import org.jspecify.annotations.Nullable;

/** The password that somebody with a link chooses; never prints it. */
record LinkBody(@Nullable String password) {
    @Override
    public String toString() {
        return "LinkBody[not shown]";
    }
}
