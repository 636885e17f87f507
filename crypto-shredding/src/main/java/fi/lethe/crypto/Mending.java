// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a vault right that says less than the erasure journal and the ledger, beside the calls that found it out. What fails is tried
 * again when it is found out again.
 */
final class Mending implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Destruction destruction;
    private final ToldAgain toldAgain;
    private final Set<Long> toDestroy = ConcurrentHashMap.newKeySet();
    private final Set<KeyId> toWithhold = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("vault-mending").factory());

    Mending(Destruction destruction, ToldAgain toldAgain) {
        this.destruction = destruction;
        this.toldAgain = toldAgain;
    }

    /** The vault has a key that this line of the journal destroyed, or lacks its tombstone; or that is just being done. */
    void destroyAgain(Destroyed destroyed) {
        toDestroy.add(destroyed.sequence());
        begin();
    }

    /** The vault does not know that this key is withheld; or is just being told. */
    void withholdAgain(KeyId key) {
        toWithhold.add(key);
        begin();
    }

    private void begin() {
        if (!worker.isShutdown() && working.compareAndSet(false, true)) {
            try {
                worker.execute(this::work);
            } catch (RejectedExecutionException e) {
                LOG.debug("The process stops; the next start sets the vault right", e);
            }
        }
    }

    private void work() {
        working.set(false); // who comes from here on begins anew
        var sequences = taken(toDestroy);
        var keys = taken(toWithhold);
        try {
            if (!sequences.isEmpty()) {
                destruction.again(sequences);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "ALARM what lines {} of the erasure journal destroyed could not be destroyed again", sequences, e);
        }
        try {
            if (!keys.isEmpty()) {
                toldAgain.tell(keys);
            }
        } catch (RuntimeException e) {
            LOG.error("ALARM the vault could not be told again that {} keys are withheld", keys.size(), e);
        }
    }

    private static <T> Collection<T> taken(Set<T> from) {
        var all = new HashSet<>(from);
        from.removeAll(all);
        return all;
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
