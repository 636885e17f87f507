// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Withholding;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The keys that are withheld according to the ledger, held in memory: read whole at the beginning, then followed by who asks for keys.
 * What is heard here is at most a second old while the ledger answers; a process that has not heard of it for five seconds lends no key.
 */
final class WithheldByLedger {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long BELIEVED_NANOS = Duration.ofSeconds(5).toNanos();

    private final LedgerNews ledger;
    private final LongSupplier nanos;
    private final Map<KeyId, Map<Withholding, Held>> held = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private long next;
    private volatile long lookedAt;
    private volatile long wantedAfter;

    /**
     * A withholding in force.
     *
     * @param position of the entry that said so last
     * @param heardAt in ticks
     */
    record Held(long position, long heardAt) {}

    WithheldByLedger(LedgerNews ledger, LongSupplier nanos) {
        this.ledger = ledger;
        this.nanos = nanos;
        lookedAt = nanos.getAsLong();
        wantedAfter = lookedAt;
        lookAfter(lookedAt);
    }

    /** Asks the ledger, unless it was asked a moment ago. */
    void look() {
        long age = nanos.getAsLong() - lookedAt;
        boolean wanted = lookedAt - wantedAfter <= 0;
        if (!wanted && (age <= FRESH_NANOS || (age <= BELIEVED_NANOS && looking.isLocked()))) {
            return;
        }
        try {
            lookAfter(wanted ? wantedAfter : lookedAt);
        } catch (VaultUnavailable e) {
            if (age > BELIEVED_NANOS) {
                throw e;
            }
        }
    }

    /** Sees to it that the ledger is asked before the next lease. */
    void lookNext() {
        wantedAfter = nanos.getAsLong();
    }

    /** Asks the ledger, unless it was asked after this tick. */
    void lookAfter(long tick) {
        boolean mine = false;
        try {
            mine = looking.tryLock(VaultDatabase.QUICK.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new VaultUnavailable("the ledger does not say which keys are withheld", null);
            }
            if (lookedAt - tick <= 0) {
                long begun = nanos.getAsLong();
                next = ledger.since(next, news -> hear(news, begun));
                lookedAt = begun;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultUnavailable("interrupted while the ledger was asked", e);
        } catch (VaultUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new VaultUnavailable("the ledger does not say which keys are withheld", e);
        } finally {
            if (mine) {
                looking.unlock();
            }
        }
    }

    /** On which grounds a key is withheld. */
    Set<Withholding> grounds(KeyId key) {
        var grounds = held.get(key);
        return grounds == null ? Set.of() : grounds.keySet();
    }

    /** What is in force for these keys. */
    Map<KeyId, Map<Withholding, Held>> of(Collection<KeyId> keys) {
        var found = new HashMap<KeyId, Map<Withholding, Held>>();
        for (var key : keys) {
            var grounds = held.get(key);
            if (grounds != null) {
                found.put(key, grounds);
            }
        }
        return found;
    }

    /** Every key that is withheld. */
    List<KeyId> keys() {
        return List.copyOf(held.keySet());
    }

    private void hear(KeyNews news, long at) {
        switch (news) {
            case KeyNews.Withheld(var keys, var ground, var position) ->
                keys.forEach(key -> change(key, grounds -> grounds.put(ground, new Held(position, at))));
            case KeyNews.Released(var keys, var ground, var _) ->
                keys.forEach(key -> change(key, grounds -> grounds.remove(ground)));
            case KeyNews.Destroyed(var keys) -> keys.forEach(held::remove);
        }
    }

    private void change(KeyId key, Consumer<Map<Withholding, Held>> change) {
        held.compute(key, (_, known) -> {
            var grounds = new EnumMap<Withholding, Held>(Withholding.class);
            if (known != null) {
                grounds.putAll(known);
            }
            change.accept(grounds);
            return grounds.isEmpty() ? null : grounds;
        });
    }
}
