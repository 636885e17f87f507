// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Codes of terms under a key of their own: the eight bytes of SipHash-2-4, a keyed function made for hash tables (Aumasson and
 * Bernstein, 2012). Key and codes are in memory only. That two terms may share a code is harmless where hits are read again.
 */
final class TermCodes {
    private static final int BITS = 12;

    private final byte[] key;
    private final Owners owners;
    private final Shard[] shards = new Shard[1 << BITS];
    private long size;

    /**
     * @param key 128 random bits, known to nobody else
     * @param expected about how many codes; room is made for them beforehand
     */
    TermCodes(byte[] key, Owners owners, long expected) {
        this.key = key.clone();
        this.owners = owners;
        int each = (int) (expected >>> BITS);
        Arrays.setAll(shards, _ -> new Shard(owners, each + each / 8));
    }

    /** Makes codes, for one thread. */
    Coding coding() {
        return new Coding(key);
    }

    long size() {
        return size;
    }

    void append(long code, int owner, byte tag) {
        shard(code).append(code, owner, tag);
        size++;
    }

    /** Once, when everything was appended. */
    void sort() {
        Arrays.stream(shards).parallel().forEach(Shard::sort);
        size = Arrays.stream(shards).mapToLong(Shard::size).sum();
    }

    void insert(long code, int owner, byte tag) {
        if (shard(code).insert(code, owner, tag)) {
            size++;
        }
    }

    void remove(Leaving leaving) {
        for (var shard : shards) {
            size -= shard.remove(leaving);
        }
    }

    /** How many there are of somebody; looks at all. */
    long countOf(int owner) {
        return Arrays.stream(shards).mapToLong(shard -> shard.countOf(owner)).sum();
    }

    /** Those who have this code. */
    Walk walk(long code) {
        var shard = shard(code);
        return new Run(owners, shard, shard.begin(code), shard.end(code));
    }

    /** By which of their values somebody has one of these codes. */
    List<Tag> tags(int owner, Iterable<Long> asked) {
        var found = new BitSet();
        for (long code : asked) {
            var shard = shard(code);
            var run = new Run(owners, shard, shard.begin(code), shard.end(code));
            run.seek(owners.place(owner));
            run.tagsOf(owner, found);
        }
        var tags = new ArrayList<Tag>();
        found.stream().forEach(code -> tags.add(Tag.of((byte) code)));
        return tags;
    }

    private Shard shard(long code) {
        return shards[(int) (code >>> (Long.SIZE - BITS))];
    }

    /** Makes codes, for one thread. */
    static final class Coding {
        private final SipHash hash = new SipHash(2, 4);

        private Coding(byte[] key) {
            hash.init(new KeyParameter(key));
        }

        long code(String term) {
            var bytes = term.getBytes(StandardCharsets.UTF_8);
            hash.update(bytes, 0, bytes.length);
            return hash.doFinal();
        }

        long[] codes(Iterable<String> terms) {
            var codes = new ArrayList<Long>();
            terms.forEach(term -> codes.add(code(term)));
            return codes.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
