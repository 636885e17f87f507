// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When an order was made, its invoice falls due and was settled; each where it applies. */
record Days(
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate dueOn,
        @Nullable Instant settledAt) {
    static final Days NONE = new Days(null, null, null);
}
