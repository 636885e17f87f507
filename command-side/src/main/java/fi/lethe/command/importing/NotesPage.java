// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of which something is to be said.
 *
 * @param next to ask for the next page; absent on the last
 */
record NotesPage(List<Line> rows, @Nullable Long next) {

    /**
     * One of them; what it holds is not told.
     *
     * @param line in the file
     * @param field of the mapping, or empty for the row as a whole
     */
    record Line(long line, String field, String reason) {}

    static NotesPage of(List<ImportRuns.Numbered> notes, int limit) {
        var lines = notes.stream()
                .map(each -> new Line(
                        each.note().line(),
                        each.note().fault().field(),
                        each.note().fault().reason()))
                .toList();
        return new NotesPage(
                lines, notes.size() < limit ? null : notes.getLast().number());
    }
}
