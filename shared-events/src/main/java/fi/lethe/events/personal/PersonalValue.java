// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

/**
 * Readable personal data: lives only in a request or a response and in the code that answers it, never in an event, a
 * command or a log, and so never prints itself.
 */
public sealed interface PersonalValue
        permits PersonName, Contact, Organisation, OrderDetails, InvoiceDetails, StaffName, Requester, Words {

    /** What {@code toString} of a personal value gives: its kind, nothing of it. */
    static String masked(PersonalValue value) {
        return value.getClass().getSimpleName() + "[not shown]";
    }
}
