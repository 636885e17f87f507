// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The password that somebody has, and the one they want; never prints them. */
record OwnPasswordBody(
        @Nullable String current,
        @JsonProperty("new") @Nullable String fresh) {
    @Override
    public String toString() {
        return "OwnPasswordBody[not shown]";
    }
}
