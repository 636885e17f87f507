// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Bytes;
import fi.lethe.events.Coded;
import fi.lethe.events.personal.KeyId;
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

    /**
     * What one query found.
     *
     * @param keys those with a row or a tombstone
     * @param serverStarted when the database server started: a restore cannot happen without a start
     */
    record Found(Map<KeyId, StoredKey> keys, Instant serverStarted) {}

    private record Row(KeyId key, @Nullable StoredKey stored, Instant serverStarted) {}

    private KeyTable() {}

    /** A tombstone counts more than a row. */
    static Found load(JdbcClient jdbc, Collection<KeyId> keys) {
        var rows = jdbc.sql("""
                        select key_id, wrapped, epoch, since, server_started, grounds from vault.keys(cast(:keys as uuid[]))
                        """)
                .param("keys", array(keys))
                .query((rs, _) -> row(rs))
                .list();
        var found = new HashMap<KeyId, StoredKey>();
        for (var row : rows) {
            if (row.stored() != null) {
                found.put(row.key(), row.stored());
            }
        }
        return new Found(found, rows.isEmpty() ? Instant.EPOCH : rows.getFirst().serverStarted());
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

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                new KeyId(rs.getObject("key_id", UUID.class)),
                stored(rs),
                rs.getObject("server_started", OffsetDateTime.class).toInstant());
    }

    private static @Nullable StoredKey stored(ResultSet rs) throws SQLException {
        var since = rs.getObject("since", OffsetDateTime.class);
        if (since != null) {
            return new StoredKey.Gone(since.toInstant());
        }
        var wrapped = rs.getBytes("wrapped");
        return wrapped == null ? null : new StoredKey.Present(Bytes.of(wrapped), rs.getInt("epoch"), grounds(rs));
    }

    private static Set<Withholding> grounds(ResultSet rs) throws SQLException {
        return Arrays.stream((String[]) rs.getArray("grounds").getArray())
                .map(code -> Coded.of(Withholding.class, code).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}
