// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.relationship;

import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a customer relationship goes on. */
public final class Relationship {
    private Relationship() {}

    /** When it ended, as an event leaves it; null while it goes on. */
    public static @Nullable LocalDate endedOn(RelationshipEvent event) {
        return switch (event) {
            case CustomerRelationshipEnded ended -> ended.endedOn();
            case CustomerRelationshipReopened _ -> null;
        };
    }
}
