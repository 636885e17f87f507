// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of access to the register, by people and by the search index; it stands in the stream of its day. */
public sealed interface AccessEvent extends LedgerEvent {
    /**
     * Somebody was shown personal data (GDPR Art. 5(2), 15; C-579/21): one event for the answer to a read, one for each person
     * whom a search showed, and one where it was told whether an invoice number is the customer's.
     *
     * @param viewer the account
     * @param subjects whose data were opened, in the order of the answer
     * @param categories of what was opened, of any of them; none where only their state was shown
     */
    record PersonalDataViewed(UUID viewer, List<CustomerId> subjects, List<Category> categories, PurposeId purpose)
            implements AccessEvent {
        public PersonalDataViewed {
            subjects = List.copyOf(subjects);
            categories = List.copyOf(categories);
        }
    }

    /**
     * Somebody searched the register: how often and how many people were shown, nothing of what was asked (GDPR Art. 5(2)). Who was
     * shown is said by a {@link PersonalDataViewed} for each of them, which follows within the minute.
     *
     * @param actor the account
     * @param searches one where somebody was shown; all of the minute together where nobody was; of an import the
     *     rows of a batch
     * @param shown number of people, each answer counted by itself
     * @param minute its beginning
     */
    record RegisterSearched(UUID actor, SearchKind kind, int searches, int shown, Instant minute, PurposeId purpose)
            implements AccessEvent {}

    /**
     * Somebody was kept out, once or many times in a minute.
     *
     * @param actor the account; absent where nobody was signed in
     * @param count of refusals in the minute, at least 1
     * @param minute its beginning
     */
    record AccessDenied(@Nullable UUID actor, DenialReason reason, int count, Instant minute) implements AccessEvent {}

    /**
     * A search index was built in the memory of a process. Its builder alone opens values that are withheld (GDPR Art. 4(3), 18),
     * to keep codes of them; nobody was shown anything.
     *
     * @param customers who are in it
     * @param codes that it holds
     * @param withheldOpened values that are withheld and were opened for it
     * @param millis that it took
     */
    record IndexBuilt(int customers, long codes, int withheldOpened, long millis) implements AccessEvent {}
}
