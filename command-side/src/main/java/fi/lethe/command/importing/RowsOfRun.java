// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.events.Bytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which rows an import has met, by the codes of their ids: what an earlier row of the same file said, a later one does not overrule. */
final class RowsOfRun {
    private final Map<Bytes, Long> lines = new ConcurrentHashMap<>();

    /** Whether no other line of this import has the id of this row. */
    boolean isFirst(KnownRow row, long line) {
        var first = lines.putIfAbsent(row.key(), line);
        return first == null || first == line;
    }
}
