// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** The parts of a contact, each of which may be known or not. */
public enum ContactMember implements Coded {
    EMAIL,
    PHONE,
    WWW,
    ADDRESS;

    @Override
    public String code() {
        return name();
    }
}
