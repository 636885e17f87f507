// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.search.index.Candidate.Further;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * What the index holds: codes of what can be read, and apart from them, under another key, codes of whole values of what is
 * withheld. Each question sees it as of one moment. Made anew with new keys at each build; nothing of it is ever written.
 */
final class Contents {
    private static final int KEY_BYTES = 16;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int CODES_EACH = 34; // of a customer with a name, an address and an order

    private final Owners owners;
    private final TermCodes open;
    private final TermCodes withheld;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    Contents(int expected) {
        owners = new Owners(expected);
        open = new TermCodes(key(), owners, (long) expected * CODES_EACH);
        withheld = new TermCodes(key(), owners, 0);
    }

    private static byte[] key() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Makes codes for it, for one thread. */
    ValueCoding coding() {
        return new ValueCoding(open.coding(), withheld.coding());
    }

    int customers() {
        return reading(owners::size);
    }

    long codes() {
        return reading(() -> open.size() + withheld.size());
    }

    /** How many codes stand of somebody, in both domains; for checks, because it looks at everything. */
    long codesOf(UUID customer) {
        return reading(() -> {
            int owner = owners.find(customer);
            return owner == Owners.NOBODY ? 0L : open.countOf(owner) + withheld.countOf(owner);
        });
    }

    /** While it is built, in any order; {@link #sort} is to follow. */
    void append(Collection<ValueCodes> values) {
        writing(() -> values.forEach(value -> {
            int owner = owners.number(value.slot().customer());
            byte tag = Tag.of(value.slot()).code();
            for (long code : value.codes()) {
                (value.withheld() ? withheld : open).append(code, owner, tag);
            }
        }));
    }

    void sort() {
        writing(() -> {
            open.sort();
            withheld.sort();
        });
    }

    /** In the place of all that is known of these customers, and of what these values replace. */
    void put(Collection<UUID> customers, Collection<ValueCodes> values) {
        writing(() -> {
            var leaving = new Leaving();
            customers.stream()
                    .mapToInt(owners::find)
                    .filter(owner -> owner != Owners.NOBODY)
                    .forEach(leaving::add);
            for (var value : values) {
                int owner = owners.find(value.slot().customer());
                if (value.replaces() && owner != Owners.NOBODY) {
                    leaving.add(owner, Tag.of(value.slot()));
                }
            }
            if (!leaving.isEmpty()) {
                open.remove(leaving);
                withheld.remove(leaving);
            }
            for (var value : values) {
                int owner = owners.number(value.slot().customer());
                byte tag = Tag.of(value.slot()).code();
                for (long code : value.codes()) {
                    (value.withheld() ? withheld : open).insert(code, owner, tag);
                }
            }
        });
    }

    /** Those who have a word of each list of any of the readings, in the order of their ids behind this one, at most so many. */
    List<Candidate> find(List<List<Set<String>>> readings, UUID after, int limit) {
        var coding = open.coding();
        var asked = readings.stream()
                .map(words -> words.stream().map(coding::codes).toList())
                .filter(words -> !words.isEmpty())
                .toList();
        var codes = new HashSet<Long>();
        asked.forEach(words -> words.forEach(word -> {
            for (long code : word) {
                codes.add(code);
            }
        }));
        return reading(() -> {
            var walk = new AnyOf(
                    owners, asked.stream().map(words -> all(open, words)).toList());
            return from(walk, after, limit).stream()
                    .map(owner -> new Candidate(
                            owners.id(owner),
                            open.tags(owner, codes).stream()
                                    .filter(tag -> tag.kind().isMany())
                                    .map(tag -> new Further(tag.kind(), tag.ofClass()))
                                    .toList()))
                    .toList();
        });
    }

    /** Whether somebody else has an invoice of this number, which is folded. */
    boolean hasInvoiceOfAnother(String number, UUID customer) {
        long code = open.coding().code(number);
        return reading(() -> from(open.walk(code), BEFORE_ALL, Integer.MAX_VALUE).stream()
                .filter(owner -> !owners.id(owner).equals(customer))
                .anyMatch(
                        owner -> open.tags(owner, List.of(code)).stream().anyMatch(tag -> tag.kind() == Kind.BILLING)));
    }

    /** Those who are withheld and have all of these values. */
    Set<UUID> findWithheld(Collection<WholeValue> values) {
        var coding = withheld.coding();
        var asked = values.stream()
                .map(value -> coding.codes(List.of(value.term())))
                .toList();
        return reading(() -> {
            var found = new HashSet<UUID>();
            from(all(withheld, asked), BEFORE_ALL, Integer.MAX_VALUE).forEach(owner -> found.add(owners.id(owner)));
            return found;
        });
    }

    private Walk all(TermCodes codes, List<long[]> words) {
        return new AllOf(owners, words.stream().map(word -> any(codes, word)).toList());
    }

    private Walk any(TermCodes codes, long[] word) {
        var walks = new ArrayList<Walk>();
        for (long code : word) {
            walks.add(codes.walk(code));
        }
        return walks.size() == 1 ? walks.getFirst() : new AnyOf(owners, walks);
    }

    private List<Integer> from(Walk walk, UUID after, int limit) {
        var found = new ArrayList<Integer>();
        walk.seek(Owners.Place.of(after).next());
        while (walk.at() != Owners.NOBODY && found.size() < limit) {
            found.add(walk.at());
            walk.seek(owners.place(walk.at()).next());
        }
        return found;
    }

    private <T> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void writing(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
