// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.permission.Actor;
import fi.lethe.events.RegisterName;
import fi.lethe.events.access.AccessEvent.RegisterSearched;
import fi.lethe.events.access.SearchKind;
import fi.lethe.ledger.AccessLog;
import fi.lethe.ledger.AppendFailed;
import fi.lethe.ledger.LedgerUnavailable;
import fi.lethe.rules.roles.Call;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Records how many rows of an import were compared with what stands and left no entry of their own: all of a dry run, of an import
 * those that were found unchanged or rejected. So that who tries guesses as rows is seen.
 */
final class ComparedRows {
    private final AccessLog log;
    private final Clock clock;
    private final Actor actor;
    private final boolean dryRun;

    ComparedRows(AccessLog log, Clock clock, Actor actor, boolean dryRun) {
        this.log = log;
        this.clock = clock;
        this.actor = actor;
        this.dryRun = dryRun;
    }

    /**
     * What became of a batch is about to be told.
     *
     * @throws LedgerUnavailable where it cannot be recorded; nothing may be told then
     */
    void record(Counts batch) {
        long rows = dryRun ? batch.done() : batch.unchanged() + batch.rejected();
        if (rows == 0) {
            return;
        }
        var purpose = Call.IMPORT.defaultPurpose(actor.roles());
        var who = new AccessLog.Who(actor.id().toString(), RegisterName.CUSTOMERS.value(), purpose.value(), null);
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        try {
            log.record(
                    who,
                    new RegisterSearched(actor.id(), SearchKind.IMPORT, Math.toIntExact(rows), 0, minute, purpose));
        } catch (AppendFailed refused) {
            throw new DataAccessResourceFailureException("that rows were compared could not be recorded", refused);
        }
    }
}
