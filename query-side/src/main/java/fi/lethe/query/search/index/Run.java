// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.BitSet;

/** Those who have one code; a step costs as many looks as the distance has binary digits. */
final class Run implements Walk {
    private final Owners owners;
    private final Shard shard;
    private final int end;
    private int position;

    Run(Owners owners, Shard shard, int begin, int end) {
        this.owners = owners;
        this.shard = shard;
        this.position = begin;
        this.end = end;
    }

    @Override
    public int at() {
        return position < end ? shard.owner(position) : Owners.NOBODY;
    }

    @Override
    public long length() {
        return (long) end - position;
    }

    @Override
    public void seek(Owners.Place place) {
        int from = position;
        for (int step = 1; from < end && owners.isBefore(shard.owner(from), place); step <<= 1) {
            position = from + 1;
            from = from + Math.min(step, end - from);
        }
        int to = from;
        from = position;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (owners.isBefore(shard.owner(middle), place)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        position = from;
    }

    /** Adds the tags with which this customer, at whom it may be, has the code. */
    void tagsOf(int owner, BitSet tags) {
        for (int at = position; at < end && shard.owner(at) == owner; at++) {
            tags.set(Byte.toUnsignedInt(shard.tag(at)));
        }
    }
}
