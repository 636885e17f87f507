// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Bytes;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a key of the vault, for a purpose of the service such as receipts or logins.
 *
 * <p>New codes are made under the newest generation, and each names its own. Another process learns within a minute that
 * a generation was added or dropped.
 */
public final class ServiceMac {
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final String name;
    private final ServiceKeys stored;
    private final Clock clock;
    private NavigableMap<Integer, SecretKeySpec> keys = new TreeMap<>();
    private Instant loaded = Instant.MIN;
    private boolean destroyed;

    ServiceMac(String name, ServiceKeys stored, Clock clock) {
        this.name = name;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * The code of these bytes under the newest generation.
     *
     * @throws VaultUnavailable if the key must be fetched and the vault does not answer
     */
    public Mac compute(byte[] data) {
        return under(generation(), data);
    }

    /**
     * Whether the code was made over these bytes, by whichever kept generation; compared in constant time.
     *
     * @throws MacKeyGone if its generation has been dropped, so that nobody can tell
     */
    public boolean verify(byte[] data, Mac mac) {
        return under(mac.generation(), data).value().equals(mac.value());
    }

    /**
     * Codes under one generation, for many at a time and one thread only.
     *
     * @throws MacKeyGone if the generation has been dropped
     */
    public Function<byte[], Bytes> codes(int generation) {
        var mac = ready(generation);
        return data -> Bytes.of(mac.doFinal(data));
    }

    /** The newest generation. */
    public synchronized int generation() {
        return current().lastKey();
    }

    /** Adds a generation, unless another process just has, and makes codes under it from now on. */
    public synchronized int rotate() {
        int next = current().lastKey() + 1;
        stored.add(next, clock.instant());
        loaded = Instant.MIN;
        return current().lastKey();
    }

    /** Drops every generation before this one; their codes can no longer be verified. The newest is always kept. */
    public synchronized void dropBefore(int generation) {
        stored.dropBefore(Math.min(generation, current().lastKey()));
        loaded = Instant.MIN;
    }

    /**
     * Adds a generation if the newest is older than one interval, and drops those that were replaced longer ago than they
     * are kept. Meant to be called often.
     */
    public synchronized void turn(Duration interval, Duration kept) {
        int newest = current().lastKey();
        var now = clock.instant();
        if (stored.newestMadeAt().isBefore(now.minus(interval))) {
            stored.add(newest + 1, now);
        }
        stored.dropReplacedBefore(now.minus(kept));
        loaded = Instant.MIN;
    }

    /**
     * Deletes the key for good: every code under it is noise from now on, and here none is made any more. For a purpose that has
     * ended and whose name is never used again; that no other process makes codes for it is the caller's part.
     */
    public synchronized void destroy() {
        stored.destroy();
        keys = new TreeMap<>();
        destroyed = true;
    }

    private Mac under(int generation, byte[] data) {
        return new Mac(generation, Bytes.of(ready(generation).doFinal(data)));
    }

    private javax.crypto.Mac ready(int generation) {
        var key = key(generation);
        try {
            var mac = javax.crypto.Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA-256", e);
        }
    }

    private synchronized SecretKeySpec key(int generation) {
        var key = current().get(generation);
        if (key == null) {
            loaded = Instant.MIN;
            key = current().get(generation);
        }
        if (key == null) {
            throw new MacKeyGone(name, generation);
        }
        return key;
    }

    private NavigableMap<Integer, SecretKeySpec> current() {
        if (destroyed) {
            throw new MacKeyGone(name, 0);
        }
        var now = clock.instant();
        if (loaded.isBefore(now.minus(BELIEVED))) {
            keys = stored.load(now);
            loaded = now;
        }
        return keys;
    }

    @Override
    public String toString() {
        return "ServiceMac[" + name + "]";
    }
}
