// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.DisposalEvent;
import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.ProfileEvent;
import fi.lethe.events.customer.RectificationEvent;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RightsEvent;
import fi.lethe.query.customer.standing.LiveKeyIds;
import fi.lethe.query.customer.standing.Standing;
import fi.lethe.query.projection.Recorded;
import java.util.UUID;

/**
 * A customer without personal data.
 *
 * @param version number of events
 * @param position of the last event, -1 before the first
 */
public record CustomerRow(
        UUID customer, Standing standing, Conditions conditions, long version, long position, LiveKeyIds keys) {
    /** Before the first event. */
    public static CustomerRow begin(UUID customer) {
        return new CustomerRow(customer, Standing.ACTIVE, Conditions.NONE, 0, -1, LiveKeyIds.NONE);
    }

    /** After an event; the only switch over all families. */
    public CustomerRow evolve(Recorded recorded, CustomerEvent event) {
        var keysAfter = keys.evolve(event);
        var now = conditions.stopping(event);
        return switch (event) {
            case ProfileEvent _, OrderingEvent _, RectificationEvent _ -> after(recorded, standing, now, keysAfter);
            case RelationshipEvent relationship ->
                after(recorded, standing.evolve(relationship), now.evolve(relationship), keysAfter);
            case ContactRoleEvent role -> after(recorded, standing, now.evolve(recorded.at(), role), keysAfter);
            case RightsEvent asked -> after(recorded, standing, now.evolve(recorded.at(), asked), keysAfter);
            case DisposalEvent _ -> after(recorded, standing.left(keysAfter), now.whenLeft(keysAfter), keysAfter);
            case ErasureEvent erasure ->
                after(recorded, standing.evolve(erasure, keysAfter), now.whenLeft(keysAfter), keysAfter);
        };
    }

    private CustomerRow after(Recorded recorded, Standing nowStanding, Conditions nowHolding, LiveKeyIds nowLive) {
        return new CustomerRow(customer, nowStanding, nowHolding, recorded.seq() + 1, recorded.position(), nowLive);
    }

    /** After an event that this program does not know: it counts, and that is all that can be said of it. */
    CustomerRow evolve(Recorded recorded) {
        return after(recorded, standing, conditions, keys);
    }
}
