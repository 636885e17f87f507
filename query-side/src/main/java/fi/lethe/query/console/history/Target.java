// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what an entry is about, in words; never prints them, for an account is named.
 *
 * @param address its page; null where there is none, or the reader may not open it
 */
public record Target(String text, @Nullable String address) {
    @Override
    public String toString() {
        return "Target[" + address + "]";
    }
}
