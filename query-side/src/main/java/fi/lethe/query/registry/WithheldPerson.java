// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose data are withheld: who they are by id, and why; no value.
 *
 * @param restriction since when processing is restricted (GDPR Art. 18), and on what ground; null where it is not
 * @param erasure that the data wait for the destruction of their keys; null where they do not
 */
public record WithheldPerson(
        UUID customer,
        State state,
        Conditions.@Nullable Restriction restriction,
        @Nullable OrderedErasure erasure) {

    /**
     * An erasure that was ordered and is not done.
     *
     * @param ground as the order names it
     * @param due when the keys are destroyed; in the past while they are being destroyed
     */
    public record OrderedErasure(Instant since, String ground, Instant due) {}
}
