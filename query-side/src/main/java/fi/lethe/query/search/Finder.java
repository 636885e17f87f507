// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.registry.SealedRegister;
import fi.lethe.query.search.index.Candidate;
import fi.lethe.query.search.index.SearchIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks questions up in the index. Customers come in the order of their ids, so that an answer costs what it holds and not what there is. */
final class Finder {
    private final SearchIndex index;
    private final SealedRegister register;

    /**
     * Customers who may match, in order, and their orders and invoices that may.
     *
     * @param customers fewer than were asked for where there are no more
     */
    record Candidates(List<UUID> customers, Set<NewValue.Slot> values) {}

    Finder(SearchIndex index, SealedRegister register) {
        this.index = index;
        this.register = register;
    }

    /** At most so many candidates after this customer. */
    Candidates find(Question question, UUID after, int limit) {
        var readings = question.readings().stream()
                .map(words -> words.stream()
                        .map(Wanted::terms)
                        .filter(terms -> !terms.isEmpty())
                        .toList())
                .toList();
        var found = index.find(readings, after, limit);
        return new Candidates(found.stream().map(Candidate::customer).toList(), values(found));
    }

    private Set<NewValue.Slot> values(List<Candidate> found) {
        var some = found.stream()
                .flatMap(candidate -> candidate.further().stream()
                        .map(further ->
                                new SealedRegister.Some(candidate.customer(), further.kind(), further.ofClass())))
                .toList();
        return some.isEmpty() ? Set.of() : new HashSet<>(register.slots(some, Candidate.CLASSES));
    }
}
