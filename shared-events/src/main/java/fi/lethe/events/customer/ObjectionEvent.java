// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.PurposeId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objections to processing (GDPR Art. 21). */
public sealed interface ObjectionEvent extends RightsEvent {
    /**
     * The person objected to processing for these purposes, which ends at once (GDPR Art. 21(1)).
     *
     * @param caseId of the request that it answers; null where there is none
     */
    record ObjectionRaised(
            CustomerId customer,
            List<PurposeId> purposes,
            @Nullable UUID caseId) implements ObjectionEvent {
        public ObjectionRaised {
            purposes = List.copyOf(purposes);
        }

        @Override
        public List<PurposeId> purposesStopped() {
            return purposes;
        }
    }
}
