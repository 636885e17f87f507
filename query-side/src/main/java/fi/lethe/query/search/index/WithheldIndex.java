// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Finds people whose values are withheld from everybody, because processing is restricted or they wait for the destruction of their
 * keys (GDPR Art. 12(2), 18): by whole values only, and without anybody reading them.
 *
 * <p>It knows what the index builder saw last: somebody whose restriction was lifted a moment ago may be found here and by ordinary
 * searches, or for a moment by neither. Who may ask, how often, and the record of it are the caller's.
 */
public final class WithheldIndex {
    private final SearchIndex index;

    WithheldIndex(SearchIndex index) {
        this.index = index;
    }

    /** Waits until this entry is taken into account, five seconds at most; refuses as {@link #find} does. */
    public void await(long position) {
        index.await(position);
    }

    /**
     * The people all of whose given whole values match; each of them has some value that is withheld, and by values that are not
     * withheld nobody is found.
     *
     * @param values at least one
     * @throws SearchBuilding until the index of this process is built
     * @throws fi.lethe.query.projection.ProjectionBehind where it is more than five seconds behind the ledger
     */
    public Set<UUID> find(Collection<WholeValue> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing to look up");
        }
        return Set.copyOf(index.findWithheld(values));
    }
}
