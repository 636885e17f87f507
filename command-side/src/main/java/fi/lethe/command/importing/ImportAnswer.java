// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.util.UUID;

/** How far an import has come. */
record ImportAnswer(
        UUID id,
        RunState state,
        boolean dryRun,
        long done,
        long imported,
        long changed,
        long unchanged,
        long rejected,
        long flagged) {

    static ImportAnswer of(ImportRuns.Stored stored) {
        var counts = stored.counts();
        return new ImportAnswer(
                stored.id(),
                stored.state(),
                stored.dryRun(),
                counts.done(),
                counts.imported(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                counts.flagged());
    }
}
