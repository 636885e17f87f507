// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.rows.RowRejected;
import fi.lethe.events.Bytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which rows an import has met, by the codes of their ids: what an earlier row of the same file said, a later one does not overrule. */
final class RowsOfRun {
    private final Map<Bytes, Long> lines = new ConcurrentHashMap<>();
    private final Map<Bytes, String> said = new ConcurrentHashMap<>();

    /** Whether no other line of this import has the id of this row. */
    boolean isFirst(KnownRow row, long line) {
        var first = lines.putIfAbsent(row.key(), line);
        return first == null || first == line;
    }

    /**
     * Of a rehearsal, in which nothing stands that later rows could be compared with: whether an earlier row of this id said the same.
     *
     * @return absent where there was none
     */
    @Nullable
    Boolean saidBefore(KnownRow row, RowMark mark) {
        var first = said.putIfAbsent(row.key(), mark.fingerprint());
        return first == null ? null : first.equals(mark.fingerprint());
    }

    /** What becomes of a row whose id an earlier one of the file had. */
    static RowOutcome repeated(boolean same) {
        if (!same) {
            throw saysOtherwise();
        }
        return RowOutcome.UNCHANGED;
    }

    static RowRejected saysOtherwise() {
        return new RowRejected(Field.ID.code(), "is that of an earlier row of this file, which says otherwise");
    }
}
