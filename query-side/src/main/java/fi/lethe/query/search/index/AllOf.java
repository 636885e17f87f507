// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.Comparator;
import java.util.List;

/** Those whom all of several walks meet; the shortest leads, and nobody is looked at whom the others have passed. */
final class AllOf implements Walk {
    private final Owners owners;
    private final List<Walk> walks;
    private int at;

    AllOf(Owners owners, List<Walk> walks) {
        this.owners = owners;
        this.walks =
                walks.stream().sorted(Comparator.comparingLong(Walk::length)).toList();
        settle();
    }

    @Override
    public int at() {
        return at;
    }

    @Override
    public long length() {
        return walks.isEmpty() ? 0 : walks.getFirst().length();
    }

    @Override
    public void seek(Owners.Place place) {
        if (!walks.isEmpty()) {
            walks.getFirst().seek(place);
        }
        settle();
    }

    /** Goes on until all are at the same one, or one of them is at its end. */
    private void settle() {
        at = walks.isEmpty() ? Owners.NOBODY : walks.getFirst().at();
        for (int agreeing = 1; at != Owners.NOBODY && agreeing < walks.size(); ) {
            var next = walks.get(agreeing);
            next.seek(owners.place(at));
            if (next.at() == at) {
                agreeing++;
            } else {
                at = next.at();
                agreeing = 1;
                if (at != Owners.NOBODY) {
                    walks.getFirst().seek(owners.place(at));
                    at = walks.getFirst().at();
                }
            }
        }
    }
}
