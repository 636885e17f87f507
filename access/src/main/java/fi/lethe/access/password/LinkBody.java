// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a link chooses; never prints it.
 *
 * @param name of who comes first, and opens the first account by the link; with any other link it is left out
 * @param login of who comes first
 */
record LinkBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String password,

        @Nullable String name,
        @Nullable String login) {
    @Override
    public String toString() {
        return "LinkBody[not shown]";
    }
}
