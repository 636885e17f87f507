// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.lethe.events.personal.Requester;
import fi.lethe.query.customer.values.Shown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case.
 *
 * @param upToDate false where a later entry cannot be folded in
 * @param contested the category whose accuracy is contested, in a rectification
 * @param awareAt when the controller became aware of a breach
 * @param words what was asked
 * @param receivedBy the address or desk where it arrived
 */
public record CaseAnswer(
        @JsonUnwrapped CaseSummary summary,
        boolean upToDate,
        @Nullable String contested,
        @Nullable Instant awareAt,
        Shown<Requester> requester,
        Shown<String> words,
        Shown<String> receivedBy) {
    @Override
    public String toString() {
        return "CaseAnswer[not shown]";
    }
}
