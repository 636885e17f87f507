// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** What keeps data from being erased (GDPR Art. 17(3)). */
public enum HoldGround implements Coded {
    /** The invoice is not settled yet. */
    OPEN_INVOICE,
    /** The person is an organisation's contact person in office. */
    CONTACT_ROLE,
    /** The subject opposes the erasure, or needs the data for legal claims (Art. 18(1)(b) and (c)). */
    RESTRICTION;

    @Override
    public String code() {
        return name();
    }
}
