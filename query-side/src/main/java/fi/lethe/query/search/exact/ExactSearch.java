// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import fi.lethe.access.allowance.Allowance;
import fi.lethe.events.access.SearchKind;
import fi.lethe.query.search.index.WithheldIndex;
import fi.lethe.query.viewing.Searches;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.query.withheld.WithheldPeople;
import fi.lethe.query.withheld.WithheldPerson;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds people whose data are withheld, because processing is restricted or they wait for the destruction of their keys: so that
 * somebody's request can be answered (GDPR Art. 12, 15, 18(3)) though nobody reads their data. It tells the id and the state, and no
 * value. Everybody else is found by nobody here. Each search is recorded before its answer, also where nobody is found, and a hit
 * takes the steps of a miss.
 */
public final class ExactSearch {
    private final WithheldIndex index;
    private final WithheldPeople people;
    private final Searches searches;
    private final Allowance allowance;

    ExactSearch(WithheldIndex index, WithheldPeople people, Searches searches, Allowance allowance) {
        this.index = index;
        this.people = people;
        this.searches = searches;
        this.allowance = allowance;
    }

    /** Refuses who has searched too often just now; to be asked before what they ask is read. */
    public void allow(Viewer viewer) {
        allowance.take(viewer.actor().id());
    }

    /** Waits until this entry can be found. */
    void await(long position) {
        index.await(position);
    }

    /**
     * Those who are found, and the record of it.
     *
     * @throws fi.lethe.access.problems.TypedRefusal with status 503 where it cannot be recorded
     */
    public List<WithheldPerson> find(ExactQuestion question, Viewer viewer) {
        var found = people.among(candidates(question));
        searches.record(
                viewer,
                SearchKind.EXACT,
                found.stream()
                        .map(person -> new Searches.Seen(person.customer(), Set.of()))
                        .toList());
        return found;
    }

    private Set<UUID> candidates(ExactQuestion question) {
        return switch (question) {
            case ExactQuestion.Customer(var id) -> Set.of(id);
            case ExactQuestion.Values(var values) -> index.find(values);
        };
    }
}
