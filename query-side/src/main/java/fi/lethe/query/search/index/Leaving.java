// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What leaves the index with one pass over it: everything of some customers, of others single values. */
final class Leaving {
    private final BitSet whole = new BitSet();
    private final @Nullable BitSet[] byTag = new BitSet[1 << Byte.SIZE];
    private boolean empty = true;

    void add(int owner) {
        whole.set(owner);
        empty = false;
    }

    void add(int owner, Tag tag) {
        int at = Byte.toUnsignedInt(tag.code());
        var known = byTag[at];
        var owners = known == null ? new BitSet() : known;
        byTag[at] = owners;
        owners.set(owner);
        empty = false;
    }

    boolean isEmpty() {
        return empty;
    }

    boolean goes(int owner, byte tag) {
        if (whole.get(owner)) {
            return true;
        }
        var owners = byTag[Byte.toUnsignedInt(tag)];
        return owners != null && owners.get(owner);
    }
}
