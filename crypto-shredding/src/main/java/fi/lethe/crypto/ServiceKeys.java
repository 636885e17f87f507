// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Bytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of one service, such as receipts or logins: wrapped in the vault, in generations. */
final class ServiceKeys {
    private final VaultDatabase database;
    private final Epochs epochs;
    private final String name;

    private record Row(int generation, Bytes wrapped, int epoch) {}

    ServiceKeys(VaultDatabase database, Epochs epochs, String name) {
        this.database = database;
        this.epochs = epochs;
        this.name = name;
    }

    /** All generations that are kept; the first is made if there is none. */
    NavigableMap<Integer, SecretKeySpec> load(Instant now) {
        var keys = read();
        if (keys.isEmpty()) {
            add(1, now);
            keys = read();
        }
        return keys;
    }

    /** Makes this generation, unless another process has. */
    void add(int generation, Instant now) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            database.inTransaction(VaultDatabase.QUICK, jdbc -> insert(jdbc, generation, key, now));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Drops every generation before this one. */
    int dropBefore(int generation) {
        return database.call(jdbc -> jdbc.sql("""
                        delete from vault.vault_service_key where name = :name and generation < :generation
                        """)
                .param("name", name)
                .param("generation", generation)
                .update());
    }

    /** Deletes every generation. */
    void destroy() {
        database.call(jdbc -> jdbc.sql("delete from vault.vault_service_key where name = :name")
                .param("name", name)
                .update());
    }

    /** When the newest generation was made. */
    Instant newestMadeAt() {
        return database.call(jdbc -> jdbc.sql("select max(made_at) from vault.vault_service_key where name = :name")
                .param("name", name)
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    /** Drops every generation whose successor was made before this time. */
    int dropReplacedBefore(Instant time) {
        return database.call(jdbc -> jdbc.sql("""
                        delete from vault.vault_service_key where name = :name and generation < (
                            select max(generation) from vault.vault_service_key where name = :name and made_at <= :time)
                        """)
                .param("name", name)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update());
    }

    private int insert(JdbcClient jdbc, int generation, byte[] key, Instant now) {
        var epoch = epochs.active(jdbc);
        return jdbc.sql("""
                        insert into vault.vault_service_key (name, generation, wrapped, epoch, made_at)
                        values (:name, :generation, :wrapped, :epoch, :at)
                        on conflict (name, generation) do nothing
                        """)
                .param("name", name)
                .param("generation", generation)
                .param("wrapped", epoch.key().wrap(key, WrapContext.serviceKey(name, generation, epoch.number())))
                .param("epoch", epoch.number())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private NavigableMap<Integer, SecretKeySpec> read() {
        var rows = database.call(jdbc -> jdbc.sql("""
                        select generation, wrapped, epoch from vault.vault_service_key where name = :name
                        """)
                .param("name", name)
                .query((rs, _) ->
                        new Row(rs.getInt("generation"), Bytes.of(rs.getBytes("wrapped")), rs.getInt("epoch")))
                .list());
        var keys = new TreeMap<Integer, SecretKeySpec>();
        rows.forEach(row -> keys.put(row.generation(), unwrap(row)));
        return keys;
    }

    private SecretKeySpec unwrap(Row row) {
        try {
            var context = WrapContext.serviceKey(name, row.generation(), row.epoch());
            var key = epochs.key(row.epoch()).unwrap(row.wrapped().toArray(), context);
            try {
                return new SecretKeySpec(key, "HmacSHA256");
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw new VaultMismatch("generation " + row.generation() + " of service key " + name + " is altered", e);
        }
    }
}
