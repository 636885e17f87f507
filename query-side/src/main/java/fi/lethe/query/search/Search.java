// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.events.access.SearchKind;
import fi.lethe.query.registry.CustomerSummary;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.viewing.Searches;
import fi.lethe.query.viewing.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers: the index gives candidates, and of these are shown whose values, read at this moment, answer the
 * question. So nobody is found by what nobody may read, nor by two words that share a code.
 */
public final class Search {
    private static final UUID BEGIN = new UUID(0, 0);
    private static final int MOST_LOOKUPS = 10;

    private final Finder finder;
    private final Summaries summaries;
    private final Searches searches;

    Search(Finder finder, Summaries summaries, Searches searches) {
        this.finder = finder;
        this.summaries = summaries;
        this.searches = searches;
    }

    /** One page, and the record of it; where many candidates do not stand the check it may hold fewer than asked for, and go on. */
    public FoundPage page(Question question, int limit, @Nullable UUID after, Viewer viewer) {
        var page = find(question, limit, after, viewer);
        searches.record(viewer, SearchKind.WORDS, seen(page.customers()));
        return page;
    }

    /** At most so many others who answer it, among those whom the viewer may open, and the record of it. */
    public List<CustomerSummary> lookAlikes(Question question, int most, UUID oneself, Viewer viewer) {
        var others = find(question, most + 1, null, viewer).customers().stream()
                .filter(found -> !found.customer().equals(oneself))
                .limit(most)
                .toList();
        searches.record(viewer, SearchKind.WORDS, seen(others));
        return others;
    }

    private static List<Searches.Seen> seen(List<CustomerSummary> customers) {
        return customers.stream()
                .map(customer -> new Searches.Seen(customer.customer(), customer.shown()))
                .toList();
    }

    private FoundPage find(Question question, int limit, @Nullable UUID after, Viewer viewer) {
        var found = new ArrayList<CustomerSummary>();
        var last = after == null ? BEGIN : after;
        for (int lookup = 0; lookup < MOST_LOOKUPS; lookup++) {
            int wanted = limit + 1 - found.size();
            var candidates = finder.find(question, last, wanted);
            if (!candidates.customers().isEmpty()) {
                found.addAll(summaries.of(candidates.customers(), candidates.values(), viewer, question::matches));
                last = candidates.customers().getLast();
            }
            if (found.size() > limit) {
                var page = found.subList(0, limit);
                return new FoundPage(page, Cursor.after(page.getLast().customer()));
            }
            if (candidates.customers().size() < wanted) {
                return new FoundPage(found, null);
            }
        }
        return new FoundPage(found, Cursor.after(last));
    }
}
