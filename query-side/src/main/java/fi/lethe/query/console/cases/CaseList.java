// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.access.permission.Actor;
import fi.lethe.events.cases.CaseState;
import fi.lethe.query.cases.CaseQuestion;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.cases.CaseSummary;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.names.CustomerNames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases by what of them waits, and how they are told in a list. */
@Component
final class CaseList {
    private static final int MOST = 500;

    private final CaseReads cases;
    private final CustomerNames names;
    private final Clock clock;

    CaseList(CaseReads cases, CustomerNames names, Clock clock) {
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    /** One without what was said in it. */
    Optional<CaseSummary> one(UUID caseId) {
        return cases.summary(caseId);
    }

    /** Open ones by their limits, closed ones the newest first; of each at most five hundred. */
    List<CaseSummary> of(CaseFilter filter, Wording wording) {
        return switch (filter) {
            case OPEN -> open(_ -> true, wording);
            case LATE -> open(TimeLeft::late, wording);
            case SOON -> open(TimeLeft::soon, wording);
            case CLOSED -> closed();
            case ALL ->
                Stream.concat(open(_ -> true, wording).stream(), closed().stream())
                        .toList();
        };
    }

    private List<CaseSummary> open(Predicate<TimeLeft> which, Wording wording) {
        var now = clock.instant();
        return cases.mostUrgent(MOST).stream()
                .filter(each -> which.test(TimeLeft.of(each, now, wording)))
                .toList();
    }

    private List<CaseSummary> closed() {
        return cases.list(new CaseQuestion(CaseState.CLOSED, null, null, null), MOST);
    }

    /** How long there is; null where it is closed. */
    @Nullable
    TimeLeft left(CaseSummary summary, Wording wording) {
        return summary.open() ? TimeLeft.of(summary, clock.instant(), wording) : null;
    }

    /** Whom it concerns. */
    List<ListedCase.Concerned> concerned(CaseSummary summary, Actor reader, Wording wording) {
        return ListedCase.Concerned.of(summary.customers(), names.of(summary.customers(), reader, wording));
    }

    /** In words; those whom they concern are named to who may read names. */
    List<ListedCase> rows(List<CaseSummary> found, Actor reader, Wording wording) {
        var named = names.of(
                found.stream().flatMap(each -> each.customers().stream()).toList(), reader, wording);
        return found.stream()
                .map(each -> new ListedCase(
                        CaseLine.of(each, wording),
                        left(each, wording),
                        ListedCase.Concerned.of(each.customers(), named)))
                .toList();
    }
}
