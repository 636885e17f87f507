// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import fi.lethe.events.Channel;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.Requester;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.SealedKeys;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case begins and ends. */
public sealed interface CaseLifeEvent extends CaseEvent {
    /**
     * Somebody asked for something, or something happened that must be handled.
     *
     * @param customers whom it concerns; may be none, and may grow
     * @param receivedAt the time limit runs from it, whenever it was written down
     * @param contested whose accuracy is contested, in a rectification
     * @param awareAt when the controller became aware of a breach
     * @param requester who asked
     * @param words what was asked, as it was said
     * @param receivedBy the address or desk where it arrived
     */
    record CaseOpened(
            CaseId caseId,
            CaseNumber number,
            List<CustomerId> customers,
            Channel channel,
            RequestLanguage language,
            Instant receivedAt,
            CaseLimit limit,
            @Nullable Category contested,
            @Nullable Instant awareAt,
            Sealed<Requester> requester,
            Sealed<Words> words,
            @Nullable Sealed<Words> receivedBy)
            implements CaseLifeEvent {
        public CaseOpened {
            customers = List.copyOf(customers);
        }

        @Override
        public List<UnitKey> keysUsed() {
            return SealedKeys.of(requester, words, receivedBy).stream()
                    .distinct()
                    .toList();
        }
    }

    /** The case has ended. */
    record CaseClosed(CaseId caseId, CaseOutcome outcome) implements CaseLifeEvent {}
}
