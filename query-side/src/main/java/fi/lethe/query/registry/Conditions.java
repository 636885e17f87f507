// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.customer.RestrictionEvent;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a customer beside the state.
 *
 * @param contactRoleSince since when the person is contact person of an organisation, null where they are not
 * @param endedOn when the customer relationship ended, null while it goes on
 */
public record Conditions(
        @Nullable Restriction restriction,
        @Nullable Instant contactRoleSince,
        @Nullable LocalDate endedOn) {
    static final Conditions NONE = new Conditions(null, null, null);

    /** On what ground processing is restricted, and since when. */
    public record Restriction(String ground, Instant since) {}

    Conditions evolve(Instant at, RestrictionEvent event) {
        return switch (event) {
            case ProcessingRestricted restricted ->
                restricted(new Restriction(restricted.ground().code(), at));
            case RestrictionLifted _ -> restricted(null);
            case RestrictionExtended _ -> this;
        };
    }

    Conditions evolve(Instant at, ContactRoleEvent event) {
        return switch (event) {
            case ContactRoleAssigned _ -> contactRoleSince == null ? inRole(at) : this;
            case ContactRoleEnded _ -> inRole(null);
        };
    }

    Conditions evolve(RelationshipEvent event) {
        return switch (event) {
            case CustomerRelationshipEnded ended -> ended(ended.endedOn());
            case CustomerRelationshipReopened _ -> ended(null);
        };
    }

    /** Where every key has been destroyed, nothing is left that could be restricted. */
    Conditions whenLeft(LiveKeys keysAfter) {
        return keysAfter.isEmpty() ? restricted(null) : this;
    }

    private Conditions restricted(@Nullable Restriction now) {
        return new Conditions(now, contactRoleSince, endedOn);
    }

    private Conditions inRole(@Nullable Instant since) {
        return new Conditions(restriction, since, endedOn);
    }

    private Conditions ended(@Nullable LocalDate day) {
        return new Conditions(restriction, contactRoleSince, day);
    }
}
