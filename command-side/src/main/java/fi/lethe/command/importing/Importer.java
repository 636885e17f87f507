// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.rows.ReadRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries an import out: the rows of a batch at the same time, those of one customer one after the other. The next batch is begun
 * meanwhile, unless it has customers or ids in common with the one under way, and the one after that is read. All commands of a batch
 * gather in the ledger's groups.
 */
final class Importer implements AutoCloseable {
    private static final int PART = 128;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RowLookup lookup;
    private final Taking taking;
    private final RowPlaces places;
    private final Asking asking;
    private final Consumer<Tally> progress;

    /**
     * An importer of one file.
     *
     * @param asking whether it may go on: before each batch, and within it before each part
     * @param progress is told of each batch once all of it is decided
     */
    Importer(RowLookup lookup, Taking taking, RowPlaces places, Asking asking, Consumer<Tally> progress) {
        this.lookup = lookup;
        this.taking = taking;
        this.places = places;
        this.asking = asking;
        this.progress = progress;
    }

    /** Takes all batches. What makes it stop early is thrown, and what was taken by then stands. */
    void run(Batches batches) {
        UnderWay last = null;
        try {
            while (batches.hasNext()) {
                var next = batches.next();
                asking.ask();
                last = begin(next, last);
            }
        } finally {
            await(last == null ? null : last.end());
        }
    }

    private UnderWay begin(Batch batch, @Nullable UnderWay last) {
        var before = last == null ? null : last.end();
        if (last != null) {
            await(batch.meets(last.batch()) ? before : last.before());
        }
        return new UnderWay(batch, before, threads.submit(() -> take(batch, before)));
    }

    /** @param before the end of the one before it */
    private record UnderWay(Batch batch, @Nullable Future<?> before, Future<?> end) {}

    private void take(Batch batch, @Nullable Future<?> before) {
        var ofCustomers = new LinkedHashMap<String, List<Map.Entry<ReadRow, KnownRow>>>();
        for (var row : lookup.look(batch).entrySet()) {
            ofCustomers
                    .computeIfAbsent(row.getKey().owner().text(), _ -> new ArrayList<>())
                    .add(row);
        }
        var tasks = new ArrayList<Callable<@Nullable Void>>();
        for (var rows : ofCustomers.values()) {
            boolean first = tasks.size() % PART == 0;
            tasks.add(() -> {
                places.take(() -> take(rows, first, batch.tally()));
                return null;
            });
        }
        try {
            var ends = threads.invokeAll(tasks);
            tell(batch, before);
            ends.forEach(Importer::await);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while importing", stopped);
        }
    }

    private void take(List<Map.Entry<ReadRow, KnownRow>> rows, boolean first, Tally tally) {
        if (first) {
            asking.ask();
        }
        for (var row : rows) {
            asking.stillTrue();
            taking.take(row.getKey(), row.getValue(), tally);
        }
    }

    /** In the order of the file. */
    private void tell(Batch batch, @Nullable Future<?> before) {
        try {
            await(before);
        } finally {
            if (!Thread.currentThread().isInterrupted()) {
                progress.accept(batch.tally());
            }
        }
    }

    private static void await(@Nullable Future<?> work) {
        try {
            if (work != null) {
                work.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a row could not be taken", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while importing", stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
