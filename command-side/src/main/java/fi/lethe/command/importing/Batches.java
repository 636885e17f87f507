// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.Refusal;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.csv.Rows;
import fi.lethe.command.importing.rows.InvoiceRow;
import fi.lethe.command.importing.rows.ReadRow;
import fi.lethe.command.importing.rows.RowFault;
import fi.lethe.command.importing.rows.RowReader;
import fi.lethe.command.importing.rows.RowRejected;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A file in batches; of the file no more is held than what is read, two that are taken, and credit notes: these wait, as long as they are not
 * too many, until the invoices of the file are in, for a file may have them first.
 */
final class Batches implements Iterator<Batch> {
    private static final int SIZE = 512;
    /** One more than the lines that an order may have, so that the reader sees that there are too many. */
    private static final int MOST_ROWS_OF_ONE = 501;
    /** Credit notes; those behind them are taken as they come. */
    private static final int MOST_WAITING = 5_000;

    private final Rows rows;
    private final RowReader reader;
    private final Queue<ReadRow> waiting = new ArrayDeque<>();
    private @Nullable Row ahead;
    private @Nullable ReadRow held;

    Batches(Rows rows, RowReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        return held != null || isInFile() || !waiting.isEmpty();
    }

    private boolean isInFile() {
        return ahead != null || rows.hasNext();
    }

    @Override
    public Batch next() {
        var tally = new Tally();
        var read = new ArrayList<ReadRow>(SIZE);
        var ids = new HashSet<String>();
        for (int seen = 0; seen < SIZE && hasNext(); seen++) {
            var row = held != null ? held : isInFile() ? readOrKeep(tally) : waiting.remove();
            held = null;
            if (row != null && !ids.add(row.id().text())) {
                held = row; // the same row again: it is to see what became of the first
                break;
            }
            if (row != null) {
                read.add(row);
            }
        }
        return new Batch(read, tally);
    }

    private @Nullable ReadRow readOrKeep(Tally tally) {
        var row = read(tally);
        if (row instanceof InvoiceRow invoice && invoice.credits() != null && waiting.size() < MOST_WAITING) {
            waiting.add(invoice);
            return null;
        }
        return row;
    }

    private @Nullable ReadRow read(Tally tally) {
        var together = together();
        var first = together.getFirst();
        tally.read();
        try {
            if (!reader.isWhole(first)) {
                throw new RowRejected("", "has a value for which the header has no name");
            }
            return reader.read(together);
        } catch (RowRejected rejected) {
            tally.reject(first.line(), rejected.fault());
        } catch (Refusal refused) {
            tally.reject(first.line(), new RowFault("", refused.detail()));
        }
        return null;
    }

    /** The next row, and those behind it that tell of the same invoice. */
    private List<Row> together() {
        var together = new ArrayList<Row>();
        var first = ahead != null ? ahead : reader.fitted(rows.next());
        together.add(first);
        ahead = null;
        while (rows.hasNext()) {
            var next = reader.fitted(rows.next());
            if (!reader.belongTogether(first, next)) {
                ahead = next;
                break;
            }
            if (together.size() < MOST_ROWS_OF_ONE) {
                together.add(next);
            }
        }
        return together;
    }
}
