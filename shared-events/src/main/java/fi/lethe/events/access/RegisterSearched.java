// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

import fi.lethe.events.Purpose;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody searched the register: how often and how many people were shown, nothing of what was asked (GDPR Art. 5(2)). Who was
 * shown is said by a {@link PersonalDataViewed} for each of them, which follows within the minute.
 *
 * @param actor the account
 * @param searches one where somebody was shown; all of the minute together where nobody was
 * @param shown number of people, each answer counted by itself
 * @param minute its beginning
 */
public record RegisterSearched(UUID actor, SearchKind kind, int searches, int shown, Instant minute, Purpose purpose)
        implements AccessEvent {}
