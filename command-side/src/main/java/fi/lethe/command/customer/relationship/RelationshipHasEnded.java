// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.relationship;

import fi.lethe.command.customer.CustomerRefusal;

/** The customer relationship has ended. */
public final class RelationshipHasEnded extends CustomerRefusal {

    public RelationshipHasEnded() {
        super(409, "relationship-ended", "The customer relationship has ended; a new order would reopen it.");
    }
}
