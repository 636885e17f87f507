// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A part of the codes, in three arrays side by side, in the order of code, customer's id and tag. */
final class Shard {
    private static final int FEWEST = 16;

    private final Owners owners;
    private long[] codes = {};
    private int[] holders = {};
    private byte[] tags = {};
    private int size;

    /** @param expected codes; room for them is made now */
    Shard(Owners owners, int expected) {
        this.owners = owners;
        resize(expected);
    }

    int size() {
        return size;
    }

    int owner(int at) {
        return holders[at];
    }

    byte tag(int at) {
        return tags[at];
    }

    long countOf(int owner) {
        return IntStream.range(0, size).filter(at -> holders[at] == owner).count();
    }

    /** Adds at the end; {@link #sort} is to follow. */
    void append(long code, int owner, byte tag) {
        if (size == codes.length) {
            resize(Math.max(FEWEST, size + size / 2));
        }
        set(size++, code, owner, tag);
    }

    /** Puts in order what was appended; what is there twice stays once, and little room is left over. */
    void sort() {
        var order = IntStream.range(0, size).boxed().sorted(order()).toList();
        var sorted = new Shard(owners, size + size / 32 + 1);
        for (int at : order) {
            int last = sorted.size - 1;
            if (last < 0 || sorted.compare(last, codes[at], holders[at], tags[at]) != 0) {
                sorted.set(sorted.size++, codes[at], holders[at], tags[at]);
            }
        }
        codes = sorted.codes;
        holders = sorted.holders;
        tags = sorted.tags;
        size = sorted.size;
    }

    /** Adds in its place; false where it is there. */
    boolean insert(long code, int owner, byte tag) {
        int at = place(code, owner, tag);
        if (at < size && compare(at, code, owner, tag) == 0) {
            return false;
        }
        if (size == codes.length) {
            resize(size + size / 8 + 4);
        }
        System.arraycopy(codes, at, codes, at + 1, size - at);
        System.arraycopy(holders, at, holders, at + 1, size - at);
        System.arraycopy(tags, at, tags, at + 1, size - at);
        set(at, code, owner, tag);
        size++;
        return true;
    }

    /** Lets go of all that these leave; how many they were. What is freed is overwritten. */
    int remove(Leaving leaving) {
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (!leaving.goes(holders[at], tags[at])) {
                if (kept != at) {
                    set(kept, codes[at], holders[at], tags[at]);
                }
                kept++;
            }
        }
        int removed = size - kept;
        if (removed > 0) {
            Arrays.fill(codes, kept, size, 0);
            Arrays.fill(holders, kept, size, 0);
            Arrays.fill(tags, kept, size, (byte) 0);
            size = kept;
        }
        return removed;
    }

    /** Where this code begins, or would. */
    int begin(long code) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (codes[middle] < code) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Where what comes after this code begins. */
    int end(long code) {
        return code == Long.MAX_VALUE ? size : begin(code + 1);
    }

    private int place(long code, int owner, byte tag) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(middle, code, owner, tag) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int compare(int at, long code, int owner, byte tag) {
        if (codes[at] != code) {
            return Long.compare(codes[at], code);
        }
        return holders[at] != owner ? owners.compare(holders[at], owner) : Byte.compare(tags[at], tag);
    }

    private Comparator<Integer> order() {
        return (one, other) -> compare(one, codes[other], holders[other], tags[other]);
    }

    private void set(int at, long code, int owner, byte tag) {
        codes[at] = code;
        holders[at] = owner;
        tags[at] = tag;
    }

    private void resize(int room) {
        codes = Arrays.copyOf(codes, room);
        holders = Arrays.copyOf(holders, room);
        tags = Arrays.copyOf(tags, room);
    }
}
