// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Bytes;
import fi.lethe.events.Coded;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Withholding;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads keys and tombstones. */
final class KeyTable {
    static final String LOAD = """
            select wanted.id, k.wrapped, k.epoch, t.since, pg_postmaster_start_time(),
                   (select array_agg(w.ground) from vault.vault_withholding w where w.key_id = wanted.id and w.in_force)
            from unnest(?::uuid[]) as wanted (id)
            left join vault.vault_key k on k.key_id = wanted.id
            left join vault.vault_tombstone t on t.key_id = wanted.id""";

    /**
     * What one query found.
     *
     * @param keys those with a row or a tombstone
     * @param serverStarted when the database server started: a restore cannot happen without a start
     */
    record Found(Map<KeyId, StoredKey> keys, Instant serverStarted) {}

    private KeyTable() {}

    /** Asks for these keys by a statement that was made of {@link #LOAD}. A tombstone counts more than a row. */
    static Found load(PreparedStatement load, Collection<KeyId> keys) throws SQLException {
        load.setArray(1, load.getConnection().createArrayOf("uuid", array(keys)));
        var found = new HashMap<KeyId, StoredKey>();
        var serverStarted = Instant.EPOCH;
        try (var rows = load.executeQuery()) {
            while (rows.next()) {
                var stored = stored(rows);
                if (stored != null) {
                    found.put(new KeyId(rows.getObject(1, UUID.class)), stored);
                }
                if (rows.isFirst()) {
                    serverStarted = rows.getObject(5, OffsetDateTime.class).toInstant(); // the same in every row
                }
            }
        }
        return new Found(found, serverStarted);
    }

    /** Those of these keys with neither row nor tombstone. */
    static Set<KeyId> unknownOf(JdbcClient jdbc, Collection<KeyId> keys) {
        return new HashSet<>(jdbc.sql("""
                        select key_id from unnest(cast(:keys as uuid[])) as wanted (key_id)
                         where not exists (select from vault.vault_key k where k.key_id = wanted.key_id)
                           and not exists (select from vault.vault_tombstone t where t.key_id = wanted.key_id)
                        """)
                .param("keys", array(keys))
                .query((rs, _) -> new KeyId(rs.getObject("key_id", UUID.class)))
                .list());
    }

    /** In one order everywhere, so that two statements over the same keys never wait for each other in a circle. */
    static UUID[] array(Collection<KeyId> keys) {
        return keys.stream().map(KeyId::value).distinct().sorted().toArray(UUID[]::new);
    }

    private static @Nullable StoredKey stored(ResultSet row) throws SQLException {
        var since = row.getObject(4, OffsetDateTime.class);
        if (since != null) {
            return new StoredKey.Gone(since.toInstant());
        }
        var wrapped = row.getBytes(2);
        return wrapped == null
                ? null
                : new StoredKey.Present(Bytes.of(wrapped), row.getInt(3), grounds(row.getArray(6)));
    }

    private static Set<Withholding> grounds(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Set.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(code -> Coded.of(Withholding.class, code).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
