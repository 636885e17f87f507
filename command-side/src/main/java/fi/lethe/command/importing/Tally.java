// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.rows.RowFault;
import java.util.ArrayList;
import java.util.List;

/** What became of one batch of rows; filled by several threads. */
final class Tally {
    private final List<Note> notes = new ArrayList<>();
    private long rows;
    private long imported;
    private long changed;
    private long unchanged;

    /**
     * Something to be said about a row.
     *
     * @param rejected the row was not taken; else it was, and this is noteworthy
     */
    record Note(long line, RowFault fault, boolean rejected) {}

    /** A row was read; what became of it is told later. */
    synchronized void read() {
        rows++;
    }

    synchronized void count(RowOutcome outcome, long line, List<RowFault> flags) {
        switch (outcome) {
            case IMPORTED -> imported++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
        if (outcome != RowOutcome.UNCHANGED) {
            flags.forEach(flag -> notes.add(new Note(line, flag, false)));
        }
    }

    synchronized void flag(long line, RowFault fault) {
        notes.add(new Note(line, fault, false));
    }

    synchronized void reject(long line, RowFault fault) {
        notes.add(new Note(line, fault, true));
    }

    synchronized Counts counts() {
        long rejected = notes.stream().filter(Note::rejected).count();
        return new Counts(rows, imported, changed, unchanged, rejected, notes.size() - rejected);
    }

    synchronized List<Note> notes() {
        return notes.stream()
                .sorted((one, other) -> Long.compare(one.line(), other.line()))
                .toList();
    }
}
