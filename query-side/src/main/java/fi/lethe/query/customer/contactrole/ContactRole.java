// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.contactrole;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a person has been contact person of an organisation. */
public record ContactRole(Instant since) {
    /** The role after an event; null where there is none. */
    public static @Nullable ContactRole evolve(@Nullable ContactRole before, Instant at, ContactRoleEvent event) {
        return switch (event) {
            case ContactRoleAssigned _ -> before == null ? new ContactRole(at) : before;
            case ContactRoleEnded _ -> null;
        };
    }
}
