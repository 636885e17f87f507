// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import fi.lethe.query.customer.restricting.Restriction;
import fi.lethe.query.customer.standing.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose data are withheld: who they are by id, and why; no value.
 *
 * @param restriction since when processing is restricted (GDPR Art. 18), and on what ground; null where it is not
 * @param erasure that the data wait for the destruction of their keys; null where they do not
 * @param upToDate false where the register cannot take in what the ledger holds of them: then this is what the ledger says of their keys
 */
public record WithheldPerson(
        UUID customer,
        State state,
        @Nullable Restricted restriction,
        @Nullable OrderedErasure erasure,
        boolean upToDate) {

    /** @param ground as the restriction names it; null where its entry cannot be read */
    public record Restricted(@Nullable String ground, Instant since) {
        static @Nullable Restricted of(@Nullable Restriction folded) {
            return folded == null ? null : new Restricted(folded.ground(), folded.since());
        }
    }

    /**
     * An erasure that was ordered and is not done.
     *
     * @param ground as the order names it; null where its entry cannot be read
     * @param due when the keys are destroyed, in the past while they are being destroyed; null where the entry cannot be read
     */
    public record OrderedErasure(
            Instant since,
            @Nullable String ground,
            @Nullable Instant due) {}
}
