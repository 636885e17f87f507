// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RestrictionEvent;
import fi.lethe.events.customer.RightsEvent;
import fi.lethe.query.customer.contactrole.ContactRole;
import fi.lethe.query.customer.relationship.Relationship;
import fi.lethe.query.customer.restricting.Restriction;
import fi.lethe.query.customer.standing.LiveKeys;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a customer beside the state; each part is evolved by its feature.
 *
 * @param contactRole of the contact person of an organisation, null where they are not
 * @param endedOn when the customer relationship ended, null while it goes on
 */
public record Conditions(
        @Nullable Restriction restriction,
        @Nullable ContactRole contactRole,
        @Nullable LocalDate endedOn) {
    static final Conditions NONE = new Conditions(null, null, null);

    /** Of what a person asks for, only restrictions concern it. */
    Conditions evolve(Instant at, RightsEvent asked) {
        return asked instanceof RestrictionEvent event
                ? new Conditions(Restriction.evolve(restriction, at, event), contactRole, endedOn)
                : this;
    }

    Conditions evolve(Instant at, ContactRoleEvent event) {
        return new Conditions(restriction, ContactRole.evolve(contactRole, at, event), endedOn);
    }

    Conditions evolve(RelationshipEvent event) {
        return new Conditions(restriction, contactRole, Relationship.endedOn(event));
    }

    /** Where every key has been destroyed, nothing is left that could be restricted. */
    Conditions whenLeft(LiveKeys keysAfter) {
        return keysAfter.isEmpty() ? new Conditions(null, contactRole, endedOn) : this;
    }
}
