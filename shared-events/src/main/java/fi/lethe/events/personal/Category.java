// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import fi.lethe.events.Coded;

/** Categories of personal data; with a unit, what one key stands for. */
public enum Category implements Coded {
    /** Name; unit: generation. */
    IDENTITY,
    /** E-mail, phone, postal address, web address; unit: private or work, and generation. */
    CONTACT,
    /** The organisation represented and the role in it; unit: generation. */
    ORGANISATION,
    /** Order number and lines; unit: financial year. */
    ORDERS,
    /** Invoice number, total, name and address as billed; unit: financial year. */
    BILLING,
    /** The key of the tokens; encrypts nothing; unit: subject. */
    REFERENCE,
    /** IP address and other online identifiers; unit: generation. */
    ONLINE,
    /** A case: requester, letters, decisions in words; unit: case. */
    CORRESPONDENCE,
    /** Name and login of a staff member; unit: generation. */
    STAFF;

    @Override
    public String code() {
        return name();
    }
}
