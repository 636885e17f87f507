// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a search, for the API's description; {@link SearchRequest} reads it. */
@Schema(name = "SearchBody")
record SearchBody(
        @Schema(
                description =
                        "any part of a name from three letters, an e-mail address, the last digits of a phone number, an"
                                + " order's or invoice's number; several words must all match",
                example = "meik",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String q,

        @Schema(description = "waits until this ledger position can be found") @Nullable
        Long after,

        @Schema(description = "1 to 100, usually 50") @Nullable
        Integer limit,

        @Schema(description = "from the page before") @Nullable
        String cursor,

        @Schema(description = "why the data are read; the role's usual purpose where it is not given") @Nullable
        String purpose) {}
