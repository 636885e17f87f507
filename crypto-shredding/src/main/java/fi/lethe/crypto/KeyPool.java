// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys minted ahead, wrapped as they are in the vault, and those handed out a moment ago, which are answered from here
 * until their unit of work ends.
 */
final class KeyPool {
    /** Well below the age at which unused keys are collected. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    /** Short beside a lease's term: what is answered from here is no older than this. */
    private static final long ANSWERED_NANOS = Duration.ofSeconds(2).toNanos();

    private final Clock clock;
    private final LongSupplier nanos;
    private final Deque<Mint.Minted> ready = new ArrayDeque<>();
    private final Map<KeyId, HandedOut> handedOut = new LinkedHashMap<>();
    private Instant server = Instant.EPOCH;

    private record HandedOut(StoredKey.Present key, long at) {}

    KeyPool(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    synchronized int ready() {
        return ready.size();
    }

    /** Keys minted on the server that started then; those of an earlier one are void. */
    synchronized void add(Collection<Mint.Minted> minted, Instant serverStarted) {
        voidUnless(serverStarted);
        ready.addAll(minted);
    }

    /** A key of the server that started then; null where there is none. */
    synchronized @Nullable KeyId handOut(Instant serverStarted) {
        voidUnless(serverStarted);
        forgetOld();
        var oldest = clock.instant().minus(LONGEST_WAIT);
        var next = ready.poll();
        while (next != null && next.at().isBefore(oldest)) {
            next = ready.poll();
        }
        if (next == null) {
            return null;
        }
        handedOut.put(next.id(), new HandedOut(next.key(), nanos.getAsLong()));
        return next.id();
    }

    /** Those of these keys that were handed out a moment ago, as of the moment at which the first of them was. */
    synchronized KnownKeys answer(Collection<KeyId> keys) {
        forgetOld();
        var answered = new HashMap<KeyId, StoredKey>();
        long asOf = nanos.getAsLong();
        for (var key : keys) {
            var known = handedOut.get(key);
            if (known != null) {
                answered.put(key, known.key());
                asOf = Math.min(asOf, known.at());
            }
        }
        return new KnownKeys(answered, asOf);
    }

    /** From here on only the vault knows about these keys. */
    synchronized void forget(Collection<KeyId> keys) {
        keys.forEach(handedOut::remove);
    }

    synchronized void clear() {
        ready.clear();
        handedOut.clear();
    }

    private void voidUnless(Instant serverStarted) {
        if (!serverStarted.equals(server)) {
            clear();
            server = serverStarted;
        }
    }

    private void forgetOld() {
        long now = nanos.getAsLong();
        var eldest = handedOut.values().iterator();
        while (eldest.hasNext() && now - eldest.next().at() > ANSWERED_NANOS) {
            eldest.remove();
        }
    }
}
