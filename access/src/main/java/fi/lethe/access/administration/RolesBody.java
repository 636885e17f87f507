// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles that a person shall hold from now on, all of them. */
record RolesBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable String> roles) {}
