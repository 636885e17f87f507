// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.events.Channel;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.events.cases.CaseOutcome;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.query.projection.Recorded;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case without personal data.
 *
 * @param passed its moments that came while it was open
 * @param opened position of its first event
 * @param version number of events
 * @param position of the last event
 */
record CaseRow(
        UUID caseId,
        CaseNumber number,
        List<UUID> customers,
        Channel channel,
        RequestLanguage language,
        Instant receivedAt,
        CaseLimit limit,
        @Nullable Category contested,
        @Nullable Instant awareAt,
        CaseState state,
        @Nullable CaseOutcome outcome,
        Set<LimitKind> passed,
        long opened,
        long version,
        long position) {
    CaseRow {
        customers = List.copyOf(customers);
        passed = Set.copyOf(passed);
    }

    static CaseRow begin(Recorded recorded, CaseOpened event) {
        return new CaseRow(
                event.caseId().value(),
                event.number(),
                event.customers().stream().map(CustomerId::value).toList(),
                event.channel(),
                event.language(),
                event.receivedAt(),
                event.limit(),
                event.contested(),
                event.awareAt(),
                CaseState.OPEN,
                null,
                Set.of(),
                recorded.position(),
                recorded.seq() + 1,
                recorded.position());
    }

    CaseRow evolve(Recorded recorded, CaseEvent event) {
        return switch (event) {
            case CaseOpened _ -> after(recorded, state, outcome, passed);
            case CaseClosed closed -> after(recorded, CaseState.CLOSED, closed.outcome(), passed);
            case LimitPassed(var _, var kind) -> {
                var all = EnumSet.of(kind);
                all.addAll(passed);
                yield after(recorded, state, outcome, all);
            }
        };
    }

    /** After an event that this program does not know: it counts, and that is all that can be said of it. */
    CaseRow evolve(Recorded recorded) {
        return after(recorded, state, outcome, passed);
    }

    private CaseRow after(
            Recorded recorded, CaseState nowState, @Nullable CaseOutcome nowOutcome, Set<LimitKind> nowPassed) {
        return new CaseRow(
                caseId,
                number,
                customers,
                channel,
                language,
                receivedAt,
                limit,
                contested,
                awareAt,
                nowState,
                nowOutcome,
                nowPassed,
                opened,
                recorded.seq() + 1,
                recorded.position());
    }
}
