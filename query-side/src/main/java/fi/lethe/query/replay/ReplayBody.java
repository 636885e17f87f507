// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a replay, for its description; {@link ReplayRequest} reads it. */
record ReplayBody(
        @Schema(description = "whether what is built takes the place of what serves; usually not") @Nullable
        Boolean swap,

        @Schema(description = "registry and audit-trail; usually both", example = "[\"registry\", \"audit-trail\"]")
        @Nullable
        List<String> projections) {}
