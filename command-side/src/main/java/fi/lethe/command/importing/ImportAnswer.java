// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.RowKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param actor who began it
 * @param as what its rows are; absent of one of an older version of this program
 * @param reason the name of the problem for which it ended early
 * @param waitsFor the import of the same register that it waits for, once its rows have come
 * @param rows read from the file so far; an invoice with its lines is one
 * @param done what became of how many: imported, changed, unchanged and rejected together; all rows once it is DONE
 */
record ImportAnswer(
        UUID id,
        UUID actor,
        Instant begunAt,

        @Schema(allowableValues = {"customers", "invoices"}) @Nullable
        String as,

        RunState state,
        @Nullable String reason,
        @Nullable UUID waitsFor,
        boolean dryRun,
        long rows,
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
                stored.actor(),
                stored.begunAt(),
                code(StoredLayout.kind(stored.layout())),
                stored.state(),
                stored.reason(),
                stored.waitsFor(),
                stored.dryRun(),
                counts.rows(),
                counts.done(),
                counts.imported(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                counts.flagged());
    }

    private static @Nullable String code(@Nullable RowKind kind) {
        return kind == null ? null : kind.code();
    }
}
