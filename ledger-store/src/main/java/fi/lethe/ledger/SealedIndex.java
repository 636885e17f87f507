// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.Bytes;
import fi.lethe.events.Coded;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.SealedReference;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which entries hold what under which key. */
final class SealedIndex {
    private final JdbcClient jdbc;

    SealedIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    <T extends PersonalValue> Optional<SealedAt<T>> latest(Collection<KeyId> keys) {
        return jdbc.sql("""
                        select s.position, s.ordinal, s.bytes, e.command_id, e.entry
                        from unnest(cast(:keys as uuid[])) k (key_id)
                        cross join lateral (select * from ledger.ledger_sealed l where l.key_id = k.key_id
                                            order by l.position desc, l.ordinal desc limit 1) s
                        join ledger.ledger_entry e using (position)
                        order by s.position desc, s.ordinal desc limit 1""")
                .param("keys", UuidArray.of(keys))
                .query((row, _) -> SealedIndex.<T>sealedAt(row))
                .optional();
    }

    List<KeyId> unnamed(Collection<KeyId> candidates) {
        return jdbc.sql("""
                        select k.key_id from unnest(cast(:keys as uuid[])) k (key_id)
                        where not exists (select from ledger.ledger_named_key n where n.key_id = k.key_id)
                          and not exists (select from ledger.ledger_sealed s where s.key_id = k.key_id)""")
                .param("keys", UuidArray.of(candidates))
                .query((row, _) -> new KeyId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean mentions(String stream, String type, Token token) {
        var written = "{\"token\":\"" + token.value().toBase64() + "\"}";
        return jdbc.sql("""
                        select exists (select from ledger.ledger_entry
                                       where stream_id = :stream and type = :type and position(:token in entry) > 0)""")
                .param("stream", stream)
                .param("type", type)
                .param("token", written.getBytes(StandardCharsets.US_ASCII))
                .query(Boolean.class)
                .single();
    }

    private static <T extends PersonalValue> SealedAt<T> sealedAt(ResultSet row) throws SQLException {
        var references = EntryParser.sealedValues(EntryParser.parse(row.getBytes("entry")));
        return new SealedAt<>(
                sealed(references.get(row.getInt("ordinal")), row.getBytes("bytes")),
                row.getLong("position"),
                row.getObject("command_id", UUID.class));
    }

    private static <T extends PersonalValue> Sealed<T> sealed(SealedReference reference, byte[] bytes) {
        var category = Coded.of(Category.class, reference.category()).orElseThrow();
        return new Sealed<>(
                new KeyId(reference.key()),
                new DataUnit(category, reference.unit()),
                Bytes.of(reference.commitment()),
                Bytes.of(reference.sha256()),
                reference.length(),
                Bytes.of(bytes));
    }
}
