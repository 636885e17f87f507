// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.ledger.UnreadableEvent;

/** Whether the person is the contact person of an organisation now. */
public record ContactRole(boolean inOffice) {

    static final ContactRole NONE = new ContactRole(false);

    /** What the role cannot do without: who it is, of which organisation, and how they are reached at work. */
    public static boolean needs(DataUnit unit) {
        return switch (unit.category()) {
            case IDENTITY, ORGANISATION -> true;
            case CONTACT -> unit.concernsWork();
            case ORDERS, BILLING, REFERENCE, ONLINE, CORRESPONDENCE, STAFF -> false;
        };
    }

    /** One that cannot be read may begin a role; it ends none. */
    ContactRole evolve(UnreadableEvent event) {
        return event.type().equals(ContactRoleAssigned.class.getSimpleName()) ? new ContactRole(true) : this;
    }

    ContactRole evolve(ContactRoleEvent event) {
        return switch (event) {
            case ContactRoleAssigned _ -> new ContactRole(true);
            case ContactRoleEnded _ -> NONE;
        };
    }
}
