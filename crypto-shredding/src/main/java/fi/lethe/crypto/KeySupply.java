// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where keys come from: new ones from the pool, known ones from the vault, many requests with one query. */
final class KeySupply implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeySupply.class);

    private final KeyQuery query;
    private final Mint mint;
    private final KeyPool pool;
    private final ServerWatch server;
    private final GroupFetch<Map<KeyId, StoredKey>> fetch = new GroupFetch<>(this::load);
    private final ReentrantLock minting = new ReentrantLock();
    private final AtomicBoolean refilling = new AtomicBoolean();
    private volatile boolean closed;

    KeySupply(KeyQuery query, Mint mint, KeyPool pool, ServerWatch server) {
        this.query = query;
        this.mint = mint;
        this.pool = pool;
        this.server = server;
    }

    /** A key that nothing is sealed under yet. */
    KeyId fresh() {
        var started = server.current();
        var key = pool.handOut(started);
        while (key == null) {
            fill(started, 1);
            started = server.current();
            key = pool.handOut(started);
        }
        if (pool.ready() < Mint.BATCH / 2 && refilling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("vault-mint").start(this::refill);
        }
        return key;
    }

    /** These keys as they stand; absent are those that the vault does not know. */
    KnownKeys find(Collection<KeyId> keys) {
        var handedOut = pool.answer(keys);
        var found = new HashMap<>(handedOut.keys());
        var others = new HashSet<>(keys);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            var answer = fetch.fetch(others);
            for (var key : others) {
                var stored = answer.get(key);
                if (stored != null) {
                    found.put(key, stored);
                }
            }
        }
        return new KnownKeys(found, handedOut.asOf());
    }

    /** From here on only the vault knows about these keys. */
    void forget(Collection<KeyId> keys) {
        pool.forget(keys);
    }

    @Override
    public void close() {
        closed = true;
        pool.clear();
        query.close();
    }

    private Map<KeyId, StoredKey> load(Set<KeyId> keys) {
        var found = query.load(keys);
        while (!server.isStill(found.serverStarted())) {
            found = query.load(keys);
        }
        return found.keys();
    }

    private void fill(Instant started, int atLeast) {
        minting.lock();
        try {
            if (pool.ready() < atLeast) {
                pool.add(mint.batch(), started);
            }
        } finally {
            minting.unlock();
        }
    }

    private void refill() {
        try {
            if (!closed) {
                fill(server.current(), Mint.BATCH / 2);
            }
        } catch (RuntimeException e) {
            LOG.warn("no keys could be minted ahead; the next one will be minted when it is needed", e);
        } finally {
            refilling.set(false);
        }
    }
}
