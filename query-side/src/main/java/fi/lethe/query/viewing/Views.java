// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.RegisterName;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.ledger.AccessLog;
import fi.lethe.ledger.AppendFailed;
import fi.lethe.ledger.LedgerUnavailable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Records in the ledger what the answer to a read shows, before it is given: one entry for an answer, none where nothing was
 * opened. Those whom a search shows are recorded by {@link Searches}.
 */
public final class Views {
    private final AccessLog log;

    public Views(AccessLog log) {
        this.log = log;
    }

    /**
     * These categories of these people are about to be shown; where it is on account of a case, the entry goes back to it by its
     * correlation, also where the case is about nobody who is known.
     *
     * @throws TypedRefusal with status 503 where it cannot be recorded; the answer must not be given then
     */
    public void record(Viewer viewer, Collection<UUID> subjects, Set<Category> categories) {
        var forCase = viewer.forCase();
        if (categories.isEmpty() || (subjects.isEmpty() && forCase == null)) {
            return;
        }
        var viewed = new PersonalDataViewed(
                viewer.actor().id(),
                subjects.stream().map(CustomerId::new).toList(),
                categories.stream().sorted().toList(),
                viewer.purpose());
        try {
            if (forCase == null) {
                log.record(who(viewer), viewed);
            } else {
                log.record(who(viewer), viewed, forCase);
            }
        } catch (LedgerUnavailable | AppendFailed _) {
            throw TypedRefusal.of(
                    HttpProblems.UNAVAILABLE, "What is shown must be recorded, and the ledger does not take it now.");
        }
    }

    /** Who reads, and why, as an entry names it. */
    static AccessLog.Who who(Viewer viewer) {
        var exception = viewer.exception();
        return new AccessLog.Who(
                viewer.actor().id().toString(),
                RegisterName.CUSTOMERS.value(),
                viewer.purpose().value(),
                exception == null ? null : exception.code());
    }
}
