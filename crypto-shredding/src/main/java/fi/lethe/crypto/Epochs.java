// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.keyring.AesKeyEncryption;
import fi.lethe.crypto.keyring.KeyEncryption;
import fi.lethe.events.Bytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key-encryption keys of the epochs, each unwrapped once per process. */
final class Epochs {
    private final VaultDatabase database;
    private final KeyEncryption master;
    private final Map<Integer, KeyEncryption> keys = new ConcurrentHashMap<>();

    /** The number of an epoch and what wraps under it. */
    record Epoch(int number, KeyEncryption key) {}

    private record Row(int epoch, Bytes wrapped) {}

    Epochs(VaultDatabase database, KeyEncryption master) {
        this.database = database;
        this.master = master;
    }

    /** Begins the vault's first epoch. */
    void begin(JdbcClient jdbc, Instant at) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            jdbc.sql("""
                    insert into vault.vault_epoch (epoch, wrapped, state, begun_at) values (1, :wrapped, 'ACTIVE', :at)
                    """)
                    .param("wrapped", master.wrap(key, WrapContext.epoch(1)))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The epoch that new keys are wrapped under, which cannot end before this transaction does. */
    Epoch active(JdbcClient jdbc) {
        var row = jdbc.sql("""
                        select epoch, wrapped from vault.vault_epoch where state = 'ACTIVE' for share
                        """)
                .query((rs, _) -> new Row(rs.getInt("epoch"), Bytes.of(rs.getBytes("wrapped"))))
                .single();
        return new Epoch(row.epoch(), keys.computeIfAbsent(row.epoch(), _ -> unwrap(row)));
    }

    /** The key of an epoch. */
    KeyEncryption key(int epoch) {
        var known = keys.get(epoch);
        return known != null ? known : keys.computeIfAbsent(epoch, _ -> unwrap(load(epoch)));
    }

    private Row load(int epoch) {
        return database.call(jdbc -> jdbc.sql("select epoch, wrapped from vault.vault_epoch where epoch = :epoch")
                .param("epoch", epoch)
                .query((rs, _) -> new Row(rs.getInt("epoch"), Bytes.of(rs.getBytes("wrapped"))))
                .single());
    }

    private KeyEncryption unwrap(Row row) {
        byte[] key;
        try {
            key = master.unwrap(row.wrapped().toArray(), WrapContext.epoch(row.epoch()));
        } catch (GeneralSecurityException e) {
            throw new VaultMismatch("the keyring does not open epoch " + row.epoch() + " of this vault", e);
        }
        try {
            return new AesKeyEncryption(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
