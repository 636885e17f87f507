// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.query.projection.ProjectionBehind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The search index of this process, in its memory only. What it knows goes with the process, and with the keys of a person: whoever
 * holds the disks finds nothing of it.
 *
 * <p>It gives candidates; who is told of them reads their values again first. Every question is refused with a {@link SearchBuilding}
 * until it is built, and with a {@link ProjectionBehind} where it is more than five seconds behind the ledger.
 */
public final class SearchIndex {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Reached reached;
    private volatile @Nullable Contents contents;

    SearchIndex(Reached reached) {
        this.reached = reached;
    }

    /** Per cent that are built, as long as it is not all. */
    public OptionalInt building() {
        return reached.isServing() && contents != null ? OptionalInt.empty() : OptionalInt.of(reached.percent());
    }

    /** Waits until this entry can be found, five seconds at most. */
    public void await(long position) {
        contents();
        if (!reached.awaits(position, PATIENCE)) {
            throw new ProjectionBehind();
        }
    }

    /**
     * Candidates behind this customer in the order of their ids.
     *
     * @param readings of a question: each a list of words, of each of which one of some terms must be found
     * @param limit fewer are given only where there are no more
     */
    public List<Candidate> find(List<List<Set<String>>> readings, UUID after, int limit) {
        return contents().find(readings, after, limit);
    }

    /**
     * Whether somebody else has an invoice of this number that can be read, as far as the index has come: unlike other questions, this one
     * is answered by an index that is behind, and while it is built anew nobody is known to have one.
     */
    public boolean isInvoicedToAnother(String number, UUID customer) {
        var built = contents;
        return built != null && built.hasInvoiceOfAnother(Folding.fold(number), customer);
    }

    Set<UUID> findWithheld(Collection<WholeValue> values) {
        return contents().findWithheld(values);
    }

    /** How many codes stand of somebody; for checks, because it looks at everything. */
    public long codesOf(UUID customer) {
        return contents().codesOf(customer);
    }

    /** What it held is let go of before another is built beside it. */
    void begins() {
        contents = null;
    }

    void serves(Contents built) {
        contents = built;
        reached.serves();
    }

    private Contents contents() {
        var built = contents;
        if (built == null || !reached.isServing()) {
            throw new SearchBuilding(reached.percent());
        }
        if (!reached.isUpToDate()) {
            throw new ProjectionBehind();
        }
        return built;
    }
}
