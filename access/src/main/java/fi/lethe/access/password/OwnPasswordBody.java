// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The password that somebody has, and the one they want; never prints them. */
record OwnPasswordBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String current,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty("new") @Nullable
        String fresh) {
    @Override
    public String toString() {
        return "OwnPasswordBody[not shown]";
    }
}
