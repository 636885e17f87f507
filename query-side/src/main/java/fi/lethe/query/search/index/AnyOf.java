// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.List;

/** Those whom any of several walks meets, each once. */
final class AnyOf implements Walk {
    private final Owners owners;
    private final List<Walk> walks;

    AnyOf(Owners owners, List<Walk> walks) {
        this.owners = owners;
        this.walks = List.copyOf(walks);
    }

    @Override
    public int at() {
        int first = Owners.NOBODY;
        for (var walk : walks) {
            int at = walk.at();
            if (at != Owners.NOBODY && (first == Owners.NOBODY || owners.compare(at, first) < 0)) {
                first = at;
            }
        }
        return first;
    }

    @Override
    public void seek(Owners.Place place) {
        walks.forEach(walk -> walk.seek(place));
    }

    @Override
    public long length() {
        return walks.stream().mapToLong(Walk::length).sum();
    }
}
