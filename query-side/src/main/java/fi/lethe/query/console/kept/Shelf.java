// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.lethe.crypto.aead.AesGcm;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Bytes kept for a while: sealed (AES-256-GCM) under a key that is in the memory of this process only, bound to an account and an id, and
 * never written anywhere. Where it grows too large the oldest go first; a restart loses all. May be used from any thread.
 */
public final class Shelf {
    private static final int KEY = 32;

    private final String what;
    private final int most;
    private final long mostBytes;
    private final AesGcm cipher;
    private final int mostOfOne;
    private final Cache<UUID, Kept> kept;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(UUID account, byte[] sealed) {}

    /**
     * An empty one.
     *
     * @param what is kept, in a word; what stands on one shelf opens on no other
     * @param time how long after it was put there
     * @param most how many at once
     * @param mostOfOne how many of one account at once; the oldest of its own go first
     * @param mostBytes how many bytes at once
     */
    public Shelf(String what, Duration time, int most, int mostOfOne, long mostBytes, Clock clock) {
        this.what = what;
        this.mostOfOne = mostOfOne;
        this.most = most;
        this.mostBytes = mostBytes;
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        cipher = new AesGcm(key);
        Arrays.fill(key, (byte) 0);
        kept = Caffeine.newBuilder()
                .expireAfterWrite(time)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Seals and keeps it, in place of what had this id. */
    public void put(UUID account, UUID id, byte[] plain) {
        store(id, new Kept(account, cipher.seal(plain, bound(account, id))));
    }

    /** What this account put there; empty where it is another's, or no longer there. */
    public Optional<byte[]> of(UUID account, UUID id) {
        var found = kept.getIfPresent(id);
        if (found == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher.open(found.sealed(), bound(account, id)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /** Nothing of this account is kept any more. */
    public void clear(UUID account) {
        kept.asMap().values().removeIf(each -> each.account().equals(account));
    }

    /** Caffeine's own bound would keep the old and drop the new, for none of them has been asked for yet. */
    private synchronized void store(UUID id, Kept one) {
        kept.put(id, one);
        var ages = kept.policy().expireAfterWrite().orElseThrow();
        var own = ages.oldest(Integer.MAX_VALUE).entrySet().stream()
                .filter(each -> each.getValue().account().equals(one.account()))
                .map(Map.Entry::getKey)
                .toList();
        kept.invalidateAll(own.subList(0, Math.max(0, own.size() - mostOfOne)));
        while (size() > most || bytes() > mostBytes) {
            kept.invalidateAll(ages.oldest(1).keySet());
        }
    }

    public long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    public long bytes() {
        return kept.asMap().values().stream()
                .mapToLong(each -> each.sealed().length)
                .sum();
    }

    private byte[] bound(UUID account, UUID id) {
        return (what + " " + id + " of " + account).getBytes(UTF_8);
    }
}
