// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.journal.JournalEntry;
import fi.lethe.events.personal.KeyId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a tombstone on keys and deletes them; call in a transaction. Repeating it changes nothing. */
final class Tombstones {

    private Tombstones() {}

    /** How many tombstones and keys it took: none of both where all was as it should be. */
    record Buried(int tombstonesPut, int keysDeleted) {
        boolean wasAmiss() {
            return tombstonesPut > 0 || keysDeleted > 0;
        }
    }

    /** Those that the vault does not show as carried out, in order. */
    static List<JournalEntry> amiss(JdbcClient jdbc, List<JournalEntry> entries) {
        var keys = entries.stream().flatMap(entry -> entry.keys().stream()).toList();
        var found = Set.copyOf(jdbc.sql("""
                        select key_id from unnest(cast(:keys as uuid[])) as dead (key_id)
                        where not exists (select 1 from vault.vault_tombstone t where t.key_id = dead.key_id)
                           or exists (select 1 from vault.vault_key k where k.key_id = dead.key_id)
                        """)
                .param("keys", KeyTable.array(keys))
                .query((row, _) -> new KeyId(row.getObject("key_id", UUID.class)))
                .list());
        return entries.stream()
                .filter(entry -> entry.keys().stream().anyMatch(found::contains))
                .toList();
    }

    /** Carries out what the journal says. */
    static Buried bury(JdbcClient jdbc, JournalEntry entry) {
        int put = insert(jdbc, entry.keys(), entry.at(), entry);
        return new Buried(put, delete(jdbc, entry.keys()));
    }

    /** For keys that nothing was ever sealed under. */
    static int buryUnused(JdbcClient jdbc, Collection<KeyId> keys, Instant since) {
        insert(jdbc, keys, since, null);
        return delete(jdbc, keys);
    }

    /** Before the deletion, in a statement of its own: the fence in the database relies on this order. */
    private static int insert(JdbcClient jdbc, Collection<KeyId> keys, Instant since, @Nullable JournalEntry entry) {
        return jdbc.sql("""
                insert into vault.vault_tombstone (key_id, since, order_id, journal_sequence)
                select key_id, :since, cast(:order as uuid), cast(:sequence as bigint)
                  from unnest(cast(:keys as uuid[])) as dead (key_id)
                on conflict (key_id) do nothing
                """)
                .param("keys", KeyTable.array(keys))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("order", entry == null ? null : entry.order())
                .param("sequence", entry == null ? null : entry.sequence())
                .update();
    }

    private static int delete(JdbcClient jdbc, Collection<KeyId> keys) {
        return jdbc.sql("""
                        delete from vault.vault_key where key_id in (
                            select key_id from vault.vault_key where key_id = any (cast(:keys as uuid[]))
                             order by key_id for update)
                        """).param("keys", KeyTable.array(keys)).update();
    }
}
