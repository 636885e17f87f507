// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.Arrays;
import java.util.UUID;

/**
 * Customers as small numbers, given out in the order in which they come and never again. Some 24 bytes for each, where a map of
 * objects would take a hundred.
 */
final class Owners {
    static final int NOBODY = -1;
    private static final int FEWEST = 64;

    private long[] high;
    private long[] low;
    private int[] table; // numbers by the hash of the id, one more each so that 0 is free
    private int size;

    /** A place in the order of ids, which is that of PostgreSQL: by their bytes. */
    record Place(long high, long low) {
        static Place of(UUID customer) {
            return new Place(customer.getMostSignificantBits(), customer.getLeastSignificantBits());
        }

        /** The next one. */
        Place next() {
            return new Place(low == -1 ? high + 1 : high, low + 1);
        }
    }

    Owners(int expected) {
        int room = Math.max(FEWEST, expected + expected / 16);
        high = new long[room];
        low = new long[room];
        table = new int[Integer.highestOneBit(room) << 1];
    }

    int size() {
        return size;
    }

    /** Their number, which is given now if they had none. */
    int number(UUID customer) {
        int slot = slot(customer);
        if (table[slot] == 0) {
            if (size == high.length) {
                high = Arrays.copyOf(high, size + size / 8);
                low = Arrays.copyOf(low, size + size / 8);
            }
            high[size] = customer.getMostSignificantBits();
            low[size] = customer.getLeastSignificantBits();
            table[slot] = ++size;
            if (size > table.length - table.length / 4) {
                grow();
            }
            return size - 1;
        }
        return table[slot] - 1;
    }

    /** Their number, {@link #NOBODY} where they have none. */
    int find(UUID customer) {
        return table[slot(customer)] - 1;
    }

    UUID id(int owner) {
        return new UUID(high[owner], low[owner]);
    }

    Place place(int owner) {
        return new Place(high[owner], low[owner]);
    }

    int compare(int one, int other) {
        int compared = Long.compareUnsigned(high[one], high[other]);
        return compared != 0 ? compared : Long.compareUnsigned(low[one], low[other]);
    }

    boolean isBefore(int owner, Place place) {
        int compared = Long.compareUnsigned(high[owner], place.high());
        return compared < 0 || (compared == 0 && Long.compareUnsigned(low[owner], place.low()) < 0);
    }

    private int slot(UUID customer) {
        long mixed = (customer.getMostSignificantBits() ^ customer.getLeastSignificantBits()) * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & (table.length - 1);
        while (table[slot] != 0 && !is(table[slot] - 1, customer)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean is(int owner, UUID customer) {
        return high[owner] == customer.getMostSignificantBits() && low[owner] == customer.getLeastSignificantBits();
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int owner = 0; owner < size; owner++) {
            table[slot(id(owner))] = owner + 1;
        }
    }
}
