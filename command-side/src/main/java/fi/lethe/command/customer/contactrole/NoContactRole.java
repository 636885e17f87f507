// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contactrole;

import fi.lethe.command.customer.CustomerRefusal;

/** The person is no contact person. */
public final class NoContactRole extends CustomerRefusal {

    public NoContactRole() {
        super(409, "no-contact-role", "This customer is no contact person in office, so there is no role to end.");
    }
}
