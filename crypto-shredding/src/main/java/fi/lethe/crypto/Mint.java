// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.events.Bytes;
import fi.lethe.events.personal.KeyId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes data keys, a batch in one commit. */
final class Mint {
    static final int BATCH = 1024;

    private final VaultDatabase database;
    private final Epochs epochs;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A key in the vault that nothing is sealed under yet; kept wrapped. */
    record Minted(KeyId id, StoredKey.Present key, Instant at) {}

    Mint(VaultDatabase database, Epochs epochs, Clock clock) {
        this.database = database;
        this.epochs = epochs;
        this.clock = clock;
    }

    List<Minted> batch() {
        return database.inTransaction(VaultDatabase.QUICK, jdbc -> {
            var epoch = epochs.active(jdbc);
            var at = clock.instant();
            var minted = new ArrayList<Minted>(BATCH);
            for (int i = 0; i < BATCH; i++) {
                minted.add(key(epoch, at));
            }
            insert(jdbc, epoch, minted);
            return minted;
        });
    }

    private Minted key(Epochs.Epoch epoch, Instant at) {
        var id = new KeyId(UuidCreator.getTimeOrderedEpoch());
        var key = new byte[32];
        random.nextBytes(key);
        var wrapped = epoch.key().wrap(key, WrapContext.dataKey(id, epoch.number()));
        Arrays.fill(key, (byte) 0);
        return new Minted(id, new StoredKey.Present(Bytes.of(wrapped), epoch.number(), Set.of()), at);
    }

    private static void insert(JdbcClient jdbc, Epochs.Epoch epoch, List<Minted> minted) {
        jdbc.sql("""
                insert into vault.vault_key (key_id, wrapped, epoch, minted_at)
                select key_id, wrapped, :epoch, :at
                  from unnest(cast(:ids as uuid[]), cast(:wrapped as bytea[])) as minted (key_id, wrapped)
                """)
                .param("epoch", epoch.number())
                .param("at", minted.getFirst().at().atOffset(ZoneOffset.UTC))
                .param("ids", minted.stream().map(key -> key.id().value()).toArray(UUID[]::new))
                .param(
                        "wrapped",
                        minted.stream()
                                .map(key -> key.key().wrapped().toArray())
                                .toArray(byte[][]::new))
                .update();
    }
}
