// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.projection.Unfoldable;
import java.util.stream.Stream;

/** An entry that tells of somebody's data being viewed. */
record ViewedRow(String subject, long position) {

    static Stream<ViewedRow> of(Recorded recorded) {
        return switch (recorded.payload()) {
            case PersonalDataViewed viewed ->
                viewed.subjects().stream()
                        .distinct()
                        .map(subject -> new ViewedRow(subject.toString(), recorded.position()));
            case UnreadableEvent event
            when event.type().equals(PersonalDataViewed.class.getSimpleName()) ->
                throw new Unfoldable(event); // whose data were viewed
            default -> Stream.empty();
        };
    }
}
