// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.events.access.PersonalDataViewed;
import fi.lethe.query.projection.Recorded;
import java.util.stream.Stream;

/** An entry that tells of somebody's data being viewed. */
record ViewedRow(String subject, long position) {

    static Stream<ViewedRow> of(Recorded recorded) {
        return recorded.payload() instanceof PersonalDataViewed viewed
                ? viewed.subjects().stream()
                        .distinct()
                        .map(subject -> new ViewedRow(subject.toString(), recorded.position()))
                : Stream.empty();
    }
}
