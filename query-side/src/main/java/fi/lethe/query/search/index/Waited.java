// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.events.personal.KeyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keys that are withheld and whose release is waited for; each gets its turn, those that an entry has released first. */
final class Waited {
    private final Map<KeyId, UUID> customers = new HashMap<>();
    private final LinkedHashSet<KeyId> turns = new LinkedHashSet<>();

    void add(Map<KeyId, UUID> keys) {
        customers.putAll(keys);
        turns.addAll(keys.keySet());
    }

    boolean isWaitedFor(KeyId key) {
        return customers.containsKey(key);
    }

    void soon(Collection<KeyId> keys) {
        keys.stream().filter(customers::containsKey).forEach(turns::addFirst);
    }

    void noLonger(Collection<KeyId> keys) {
        keys.forEach(key -> {
            customers.remove(key);
            turns.remove(key);
        });
    }

    /** At most so many whose turn it is; it comes again after that of the others. */
    List<KeyId> next(int most) {
        var next = new ArrayList<KeyId>();
        while (next.size() < most && !turns.isEmpty()) {
            next.add(turns.removeFirst());
        }
        turns.addAll(next);
        return next;
    }

    UUID customer(KeyId key) {
        return customers.getOrDefault(key, new UUID(0, 0));
    }
}
