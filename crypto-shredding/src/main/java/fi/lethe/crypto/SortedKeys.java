// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Destroyed keys in the order of their ids, 32 bytes each: a journal grows for ever, and every lease asks it. */
final class SortedKeys {
    static final SortedKeys NONE = new SortedKeys(0);

    private static final Comparator<KeyId> ORDER = Comparator.<KeyId>comparingLong(
                    key -> key.value().getMostSignificantBits())
            .thenComparingLong(key -> key.value().getLeastSignificantBits());

    private final long[] high;
    private final long[] low;
    private final long[] sequence;
    private final long[] micros;

    private SortedKeys(int size) {
        high = new long[size];
        low = new long[size];
        sequence = new long[size];
        micros = new long[size];
    }

    int size() {
        return high.length;
    }

    @Nullable
    Destroyed find(KeyId key) {
        int from = 0;
        int to = high.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = compare(middle, key);
            if (order == 0) {
                return new Destroyed(sequence[middle], Instant.EPOCH.plus(micros[middle], ChronoUnit.MICROS));
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return null;
    }

    /** These and those; of a key that is among both, what is known of it here stays. */
    SortedKeys with(Map<KeyId, Destroyed> others) {
        var added = others.keySet().stream()
                .filter(key -> find(key) == null)
                .sorted(ORDER)
                .toList();
        var merged = new SortedKeys(high.length + added.size());
        int mine = 0;
        int place = 0;
        for (var key : added) {
            int upTo = mine;
            while (upTo < high.length && compare(upTo, key) < 0) {
                upTo++;
            }
            merged.copy(this, mine, place, upTo - mine);
            place += upTo - mine;
            mine = upTo;
            merged.put(place++, key, others.get(key));
        }
        merged.copy(this, mine, place, high.length - mine);
        return merged;
    }

    private void put(int at, KeyId key, @Nullable Destroyed destroyed) {
        if (destroyed == null) {
            throw new IllegalStateException("a key went while it was taken over");
        }
        high[at] = key.value().getMostSignificantBits();
        low[at] = key.value().getLeastSignificantBits();
        sequence[at] = destroyed.sequence();
        micros[at] = ChronoUnit.MICROS.between(Instant.EPOCH, destroyed.at());
    }

    private void copy(SortedKeys from, int begin, int to, int length) {
        System.arraycopy(from.high, begin, high, to, length);
        System.arraycopy(from.low, begin, low, to, length);
        System.arraycopy(from.sequence, begin, sequence, to, length);
        System.arraycopy(from.micros, begin, micros, to, length);
    }

    private int compare(int at, KeyId key) {
        int order = Long.compare(high[at], key.value().getMostSignificantBits());
        return order != 0 ? order : Long.compare(low[at], key.value().getLeastSignificantBits());
    }
}
