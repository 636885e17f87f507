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
import fi.lethe.query.customer.contactrole.ContactRoleValues;
import fi.lethe.query.customer.ordering.OrderingValues;
import fi.lethe.query.customer.profile.ProfileValues;
import fi.lethe.query.customer.rectifying.RectifiedValues;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.projection.Recorded;
import java.util.List;

/** Which feature knows what a family of events changes in the sealed values; the only switch over all families. */
public final class CustomerValues {
    private CustomerValues() {}

    /** What many entries change, in their order; those that are no events of customers change nothing. */
    public static Changes changedBy(List<Recorded> entries) {
        var changes = new Changes();
        for (var entry : entries) {
            if (entry.payload() instanceof CustomerEvent event) {
                add(changes, entry, event);
            }
        }
        return changes;
    }

    static void add(Changes changes, Recorded entry, CustomerEvent event) {
        switch (event) {
            case ProfileEvent profile -> ProfileValues.add(changes, entry, profile);
            case OrderingEvent ordering -> OrderingValues.add(changes, entry, ordering);
            case RectificationEvent rectified -> RectifiedValues.add(changes, entry, rectified);
            case ContactRoleEvent role -> ContactRoleValues.add(changes, entry, role);
            case RelationshipEvent _, RightsEvent _, DisposalEvent _, ErasureEvent _ -> {}
        }
        changes.shred(entry, event);
    }
}
