// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;

/**
 * Notices that the vault's server was started anew. A vault cannot be restored without that, and a restored vault has
 * forgotten destructions, withholdings and minted keys: so after every start all that is told again before a key is served, and keys
 * minted ahead are void.
 */
final class ServerWatch {
    private static final long TRUSTED_NANOS = Duration.ofSeconds(10).toNanos();

    private final VaultDatabase database;
    private final Runnable afterStart;
    private final LongSupplier nanos;
    private Instant started;
    private long seenAt;

    /** @param afterStart what a server that was started anew is told before it serves a key */
    ServerWatch(VaultDatabase database, Runnable afterStart, LongSupplier nanos) {
        this.database = database;
        this.afterStart = afterStart;
        this.nanos = nanos;
        this.started = ask();
        this.seenAt = nanos.getAsLong();
    }

    /** When the server that keys were last served from had started; asks it, if it was not heard of for ten seconds. */
    synchronized Instant current() {
        if (nanos.getAsLong() - seenAt > TRUSTED_NANOS) {
            isStill(ask());
        }
        return started;
    }

    /** Whether this is the server known; if not, it has been told everything when this returns. */
    synchronized boolean isStill(Instant serverStarted) {
        boolean same = serverStarted.equals(started);
        if (!same) {
            afterStart.run();
            started = serverStarted;
        }
        seenAt = nanos.getAsLong();
        return same;
    }

    private Instant ask() {
        return database.call(jdbc -> jdbc.sql("select pg_postmaster_start_time()")
                .query((rs, _) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .single());
    }
}
