// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.search.index.Following.Marks;
import fi.lethe.query.withheld.IndexedPeople;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The search index as it is built at a start; it does not follow the ledger. */
public final class MeasuredIndex {
    private final Contents contents;
    private final SearchIndex index;
    private final long nanos;
    private final long bytes;

    /** Of the register in this database. */
    public MeasuredIndex(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        long before = used();
        long begun = System.nanoTime();
        var people = new IndexedPeople(database, ledger);
        int customers = people.customers();
        var reached = new Reached(() -> 0);
        reached.begins(customers);
        contents = new Contents(customers);
        var marks = new Marks(new Told(), new Waited(), new Aside(Set.of()));
        try {
            new Building(
                            people,
                            contents,
                            () -> new Opening(vault, contents.coding(), _ -> false),
                            marks.waited(),
                            reached)
                    .run();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the index was built", e);
        }
        nanos = System.nanoTime() - begun;
        bytes = used() - before;
        index = new SearchIndex(reached);
        index.serves(contents);
    }

    /** What questions are looked up in. */
    public SearchIndex index() {
        return index;
    }

    /** That the build took. */
    public long nanos() {
        return nanos;
    }

    /** Of the heap that the index holds, for each customer. */
    public double bytesEach() {
        return (double) bytes / contents.customers();
    }

    /** Codes, for each customer. */
    public double codesEach() {
        return (double) contents.codes() / contents.customers();
    }

    /** Nanoseconds to let go of everything of these customers at once. */
    public long removing(List<UUID> customers) {
        long begun = System.nanoTime();
        contents.put(customers, List.of());
        return System.nanoTime() - begun;
    }

    /** Nanoseconds to look up somebody by one word. */
    public long lookingUp(String word) {
        var question = List.of(List.of(Set.of(Folding.fold(word))));
        long begun = System.nanoTime();
        if (contents.find(new ArrayList<>(question), new UUID(0, 0), 2).isEmpty()) {
            throw new IllegalStateException("nobody was found");
        }
        return System.nanoTime() - begun;
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int collection = 0; collection < 3; collection++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
