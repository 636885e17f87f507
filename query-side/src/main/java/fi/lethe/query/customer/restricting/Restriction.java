// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.restricting;

import fi.lethe.events.customer.RestrictionEvent;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** On what ground processing is restricted, and since when. */
public record Restriction(String ground, Instant since) {
    /** The restriction after an event; null where there is none. */
    public static @Nullable Restriction evolve(@Nullable Restriction before, Instant at, RestrictionEvent event) {
        return switch (event) {
            case ProcessingRestricted restricted ->
                new Restriction(restricted.ground().code(), at);
            case RestrictionLifted _ -> null;
            case RestrictionExtended _ -> before;
        };
    }
}
