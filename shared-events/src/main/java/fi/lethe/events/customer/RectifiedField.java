// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** What of the data about a person can be rectified (GDPR Art. 16). */
public enum RectifiedField implements Coded {
    NAME,
    /** E-mail, phone, web and postal address of the person. */
    CONTACT,
    ORGANISATION,
    /** One order: its number, day and lines. */
    ORDER,
    /** One invoice: its number, days, total and addressee. */
    BILLING;

    @Override
    public String code() {
        return name();
    }
}
