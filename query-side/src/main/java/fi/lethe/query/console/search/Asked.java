// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.search;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people searched for, in memory, so that the address of an answer is a random id and going back works. Kept for a quarter of an
 * hour, given to who asked only, a thousand of them at most and a hundred of one account, and never written anywhere. May be used from any thread.
 */
final class Asked {
    static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 1000;
    private static final int MOST_OF_ONE = 100;

    private final Map<UUID, Kept> kept = new LinkedHashMap<>();

    /** A question; never prints it. */
    record Words(String text, @Nullable String cursor) {
        @Override
        public String toString() {
            return "Words[not shown]";
        }
    }

    private record Kept(UUID account, Words words, Instant until) {
        @Override
        public String toString() {
            return "Kept[not shown]";
        }
    }

    /** Under a new id; what is too old or too much is let go of. */
    synchronized UUID keep(UUID account, Words words, Instant now) {
        kept.values().removeIf(each -> each.until().isBefore(now));
        var own = kept.entrySet().stream()
                .filter(each -> each.getValue().account().equals(account))
                .map(Map.Entry::getKey)
                .toList();
        if (own.size() >= MOST_OF_ONE) {
            kept.remove(own.getFirst());
        }
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        var id = UUID.randomUUID();
        kept.put(id, new Kept(account, words, now.plus(KEPT)));
        return id;
    }

    /** What this account asked under this id; empty where it is too old. */
    synchronized Optional<Words> of(UUID account, UUID id, Instant now) {
        return Optional.ofNullable(kept.get(id))
                .filter(each -> each.account().equals(account) && !each.until().isBefore(now))
                .map(Kept::words);
    }
}
