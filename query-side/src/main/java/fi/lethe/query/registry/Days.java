// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When an order was made, its invoice falls due and was settled; each where it applies. */
public record Days(
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate dueOn,
        @Nullable Instant settledAt) {
    /** Where none of them applies. */
    public static final Days NONE = new Days(null, null, null);

    Days settled(Instant at) {
        return new Days(orderedOn, dueOn, at);
    }
}
