// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Collects keys that were handed out and never used. A pool hands out no key older than an hour, and no command is
 * appended five minutes after it came in; so what the ledger does not name after a day it will never name, and each key
 * is looked at once.
 */
final class UnusedKeys {
    private static final Duration AGE = Duration.ofHours(24);
    private static final int BATCH = 1000;

    private final VaultDatabase database;
    private final Function<Collection<KeyId>, Set<KeyId>> named;

    private record Minted(KeyId key, Instant at) {}

    UnusedKeys(VaultDatabase database, Function<Collection<KeyId>, Set<KeyId>> named) {
        this.database = database;
        this.named = named;
    }

    /** How many keys got a tombstone. */
    int collect(Instant now) {
        var until = now.minus(AGE);
        int collected = 0;
        for (var batch = next(until); !batch.isEmpty(); batch = next(until)) {
            var used = named.apply(batch.stream().map(Minted::key).toList());
            var unused = batch.stream()
                    .map(Minted::key)
                    .filter(key -> !used.contains(key))
                    .toList();
            var judged = batch.getLast().at();
            collected += database.inTransaction(VaultDatabase.QUICK, jdbc -> {
                int buried = Tombstones.buryUnused(jdbc, unused, now);
                mark(jdbc, judged);
                return buried;
            });
        }
        return collected;
    }

    /** Whole minted batches, because the mark is the time they were minted at. */
    private List<Minted> next(Instant until) {
        return database.call(jdbc -> jdbc.sql("""
                        select k.key_id, k.minted_at from vault.vault_key k, vault.vault_mark m
                         where k.minted_at > m.unused_until and k.minted_at <= :until
                         order by k.minted_at
                         fetch first :batch rows with ties
                        """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((rs, _) -> new Minted(
                        new KeyId(rs.getObject("key_id", UUID.class)),
                        rs.getObject("minted_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private static void mark(JdbcClient jdbc, Instant judged) {
        jdbc.sql("update vault.vault_mark set unused_until = :judged where unused_until < :judged")
                .param("judged", judged.atOffset(ZoneOffset.UTC))
                .update();
    }
}
