// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as one reader gets them.
 *
 * @param restriction of processing (GDPR Art. 18), null where there is none
 * @param version number of events
 * @param position of the last event
 */
record CustomerAnswer(
        UUID customer,
        State state,
        @Nullable Restriction restriction,
        long version,
        long position,
        Shown<PersonName> name,
        Shown<Contact> contact,
        Shown<Organisation> organisation,
        ShownList<OrderAnswer> orders,
        ShownList<BillingAnswer> billing) {
    /** On what ground processing is restricted, and since when. */
    record Restriction(String ground, Instant since) {}
}
