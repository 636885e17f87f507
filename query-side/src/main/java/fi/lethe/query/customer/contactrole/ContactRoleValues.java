// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.contactrole;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.customer.values.Given;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.Provenance;
import fi.lethe.query.projection.Recorded;

/** The organisation and the work contact details that come with a role. */
public final class ContactRoleValues {
    private ContactRoleValues() {}

    /** Adds those of one event. */
    public static void add(Changes changes, Recorded entry, ContactRoleEvent event) {
        switch (event) {
            case ContactRoleAssigned assigned -> {
                var provenance = new Provenance(assigned.source().code(), assigned.obtainedOn());
                changes.put(entry, event, new Given(Kind.ORGANISATION, assigned.organisation(), provenance));
                changes.put(entry, event, new Given(Kind.WORK_CONTACT, assigned.workContact(), provenance));
            }
            case ContactRoleEnded _ -> {}
        }
    }
}
