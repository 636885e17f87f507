// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of restrictions and of erasures; each with the cursor of the next page, null on the last. */
final class WithheldAnswers {
    @Schema(name = "RestrictionPage")
    record Restrictions(
            List<Restricted> restrictions, @Nullable String cursor) {}

    /**
     * @param ground null where the entry that names it cannot be read
     * @param upToDate false where the register cannot take in what the ledger holds of them: then this is what the ledger says
     */
    @Schema(name = "RestrictionLine")
    record Restricted(
            UUID customer, Instant since, @Nullable String ground, boolean upToDate) {
        static Stream<Restricted> of(WithheldPerson person) {
            var restriction = person.restriction();
            return restriction == null
                    ? Stream.empty()
                    : Stream.of(new Restricted(
                            person.customer(), restriction.since(), restriction.ground(), person.upToDate()));
        }
    }

    @Schema(name = "ErasurePage")
    record Erasures(List<Waiting> erasures, @Nullable String cursor) {}

    /**
     * @param due when the keys are destroyed; since, ground and due are null where the order's entry was purged, ground and due where it
     *     cannot be read
     * @param upToDate false where the register cannot take in what the ledger holds of them: then this is what the ledger says
     */
    @Schema(name = "ErasureLine")
    record Waiting(
            UUID customer,
            @Nullable Instant since,
            @Nullable String ground,
            @Nullable Instant due,
            boolean upToDate) {
        static Waiting of(WithheldPerson person) {
            var erasure = person.erasure();
            return erasure == null
                    ? new Waiting(person.customer(), null, null, null, person.upToDate())
                    : new Waiting(
                            person.customer(), erasure.since(), erasure.ground(), erasure.due(), person.upToDate());
        }
    }

    private WithheldAnswers() {}
}
