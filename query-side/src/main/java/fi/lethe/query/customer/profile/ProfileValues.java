// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.profile;

import fi.lethe.events.customer.ProfileEvent;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.customer.values.Given;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.Provenance;
import fi.lethe.query.projection.Recorded;

/** The values that a registration and a change of contact details give. */
public final class ProfileValues {
    private ProfileValues() {}

    /** Adds those of one event. */
    public static void add(Changes changes, Recorded entry, ProfileEvent event) {
        switch (event) {
            case CustomerRegistered registered -> {
                var provenance = new Provenance(registered.source().code(), registered.obtainedOn());
                changes.put(entry, event, new Given(Kind.NAME, registered.name(), provenance));
                changes.put(entry, event, new Given(Kind.CONTACT, registered.contact(), provenance));
                changes.put(entry, event, new Given(Kind.ORGANISATION, registered.organisation(), provenance));
            }
            case ContactDetailsChanged changed -> {
                var provenance = new Provenance(changed.source().code(), changed.obtainedOn());
                changes.put(entry, event, new Given(Kind.CONTACT, changed.contact(), provenance));
            }
        }
    }
}
