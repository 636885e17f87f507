// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RestrictionEvent;
import fi.lethe.events.customer.RightsEvent;
import fi.lethe.query.customer.contactrole.ContactRole;
import fi.lethe.query.customer.purposes.StoppedPurposes;
import fi.lethe.query.customer.relationship.Relationship;
import fi.lethe.query.customer.restricting.Restriction;
import fi.lethe.query.customer.standing.LiveKeyIds;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a customer beside the state; each part is evolved by its feature.
 *
 * @param contactRole of the contact person of an organisation, null where they are not
 * @param endedOn when the customer relationship ended, null while it goes on
 * @param stopped for which purposes nothing is processed any longer, because the person said so
 */
public record Conditions(
        @Nullable Restriction restriction,
        @Nullable ContactRole contactRole,
        @Nullable LocalDate endedOn,
        StoppedPurposes stopped) {
    static final Conditions NONE = new Conditions(null, null, null, StoppedPurposes.NONE);

    /** Of what a person asks for, only restrictions concern it. */
    Conditions evolve(Instant at, RightsEvent asked) {
        return asked instanceof RestrictionEvent event
                ? new Conditions(Restriction.evolve(restriction, at, event), contactRole, endedOn, stopped)
                : this;
    }

    Conditions evolve(Instant at, ContactRoleEvent event) {
        return new Conditions(restriction, ContactRole.evolve(contactRole, at, event), endedOn, stopped);
    }

    Conditions evolve(RelationshipEvent event) {
        return new Conditions(restriction, contactRole, Relationship.endedOn(event), stopped);
    }

    /** What an event says of purposes, of whatever family it is. */
    Conditions stopping(CustomerEvent event) {
        return new Conditions(restriction, contactRole, endedOn, stopped.evolve(event));
    }

    /** Where every key has been destroyed, nothing is left that could be restricted. */
    Conditions whenLeft(LiveKeyIds keysAfter) {
        return keysAfter.isEmpty() ? new Conditions(null, contactRole, endedOn, stopped) : this;
    }
}
