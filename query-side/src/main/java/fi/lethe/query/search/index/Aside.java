// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whose streams the register has set aside. Where it folds one after all, at a start or by the swap of a replay and in whatever
 * process, entries come into it that lie before where the index is: then these customers are read anew.
 */
final class Aside {
    private Set<UUID> known;

    /** As it stands before the register is read. */
    Aside(Set<UUID> known) {
        this.known = new HashSet<>(known);
    }

    /** Those who are no longer among these. */
    Set<UUID> mended(Set<UUID> now) {
        var mended = new HashSet<>(known);
        mended.removeAll(now);
        return mended;
    }

    /** The mended ones are read. */
    void stands(Set<UUID> now) {
        known = new HashSet<>(now);
    }
}
