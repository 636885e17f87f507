// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import java.util.List;
import java.util.UUID;

/**
 * Somebody was shown personal data (GDPR Art. 5(2), 15; C-579/21): one event for the answer to a read, and one for each person
 * whom a search showed.
 *
 * @param viewer the account
 * @param subjects whose data were opened, in the order of the answer
 * @param categories of what was opened, of any of them; none where only their state was shown
 */
public record PersonalDataViewed(UUID viewer, List<CustomerId> subjects, List<Category> categories, Purpose purpose)
        implements AccessEvent {
    public PersonalDataViewed {
        subjects = List.copyOf(subjects);
        categories = List.copyOf(categories);
    }
}
