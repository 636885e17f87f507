// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One writer of the erasure journal and of the vault's beginnings at a time, over all processes; held to the end of the
 * transaction, so that it goes with the commit, or with the connection.
 */
final class WritersLock {
    private static final long NUMBER = 0x4c65746865_4aL;

    private WritersLock() {}

    static void take(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(:number)")
                .param("number", NUMBER)
                .query((_, _) -> true)
                .single();
    }
}
