// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.events.access.AccessEvent.RegisterSearched;
import fi.lethe.events.access.SearchKind;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.ledger.AccessLog;
import fi.lethe.ledger.AppendFailed;
import fi.lethe.ledger.LedgerUnavailable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records searches: how many people an answer shows is in the ledger before the answer is given, and who they are follows within
 * the minute, one view for each, so that those who answered one question are not linked for ever. What was asked is recorded
 * nowhere. Where nobody is shown, searches are counted by minute; an exact one never, for also that nobody is withheld tells
 * something.
 *
 * <p>Not promised: that views, or counts of searches which showed nobody, of less than a minute are recorded where the process is
 * killed. May be used from any thread.
 */
public final class Searches {
    private final AccessLog log;
    private final WaitingViews views;
    private final FruitlessSearches fruitless;
    private final Clock clock;

    /**
     * Somebody whom an answer shows.
     *
     * @param categories of what is opened; none where only a state is shown
     */
    public record Seen(UUID customer, Set<Category> categories) {
        public Seen {
            categories = Set.copyOf(categories);
        }
    }

    Searches(AccessLog log, WaitingViews views, FruitlessSearches fruitless, Clock clock) {
        this.log = log;
        this.views = views;
        this.fruitless = fruitless;
        this.clock = clock;
    }

    /**
     * These people are about to be shown by one answer.
     *
     * @throws TypedRefusal with status 503 where it cannot be recorded; the answer must not be given then
     */
    public void record(Viewer viewer, SearchKind kind, List<Seen> shown) {
        if (shown.isEmpty() && kind == SearchKind.WORDS) {
            fruitless.count(viewer.actor().id(), viewer.purpose());
            return;
        }
        var who = Views.who(viewer);
        views.refuseWhereTooManyWait();
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        try {
            log.record(who, new RegisterSearched(viewer.actor().id(), kind, 1, shown.size(), minute, viewer.purpose()));
        } catch (LedgerUnavailable | AppendFailed _) {
            throw TypedRefusal.of(
                    HttpProblems.UNAVAILABLE, "A search must be recorded, and the ledger does not take it now.");
        }
        for (var seen : shown) {
            views.add(who, view(viewer, seen));
        }
    }

    private static PersonalDataViewed view(Viewer viewer, Seen seen) {
        return new PersonalDataViewed(
                viewer.actor().id(),
                List.of(new CustomerId(seen.customer())),
                seen.categories().stream().sorted().toList(),
                viewer.purpose());
    }
}
