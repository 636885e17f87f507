// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists of restrictions and of erasures; each with the cursor of the next page, null on the last. */
final class WithheldAnswers {
    @Schema(name = "RestrictionPage")
    record Restrictions(
            List<Restricted> restrictions, @Nullable String cursor) {}

    @Schema(name = "RestrictionLine")
    record Restricted(UUID customer, Instant since, String ground) {}

    @Schema(name = "ErasurePage")
    record Erasures(List<Waiting> erasures, @Nullable String cursor) {}

    /** @param due when the keys are destroyed; since, ground and due are null where the order's entry was purged */
    @Schema(name = "ErasureLine")
    record Waiting(
            UUID customer,
            @Nullable Instant since,
            @Nullable String ground,
            @Nullable Instant due) {
        static Waiting of(WithheldPerson person) {
            var erasure = person.erasure();
            return erasure == null
                    ? new Waiting(person.customer(), null, null, null)
                    : new Waiting(person.customer(), erasure.since(), erasure.ground(), erasure.due());
        }
    }

    private WithheldAnswers() {}
}
