// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault's own marks: which ledger it serves, how far it has followed that ledger and the erasure journal. */
final class VaultMark {

    private VaultMark() {}

    /** Whether this vault was never in use. */
    static boolean isUnused(JdbcClient jdbc) {
        return jdbc.sql("""
                        select not exists (select from vault.vault_mark)
                           and not exists (select from vault.vault_epoch)
                           and not exists (select from vault.vault_key)
                           and not exists (select from vault.vault_tombstone)
                        """).query(Boolean.class).single();
    }

    static void begin(JdbcClient jdbc, String origin) {
        jdbc.sql("insert into vault.vault_mark (origin) values (:origin)")
                .param("origin", origin)
                .update();
    }

    static void refuseOtherOrigin(JdbcClient jdbc, String origin) {
        var found = jdbc.sql("select origin from vault.vault_mark")
                .query(String.class)
                .optional();
        if (found.isEmpty() || !found.get().equals(origin)) {
            throw new VaultMismatch(
                    "the vault serves the ledger " + found.orElse("(no mark)") + ", not " + origin, null);
        }
    }

    /** The last ledger position that has been applied here, -1 for none. */
    static long appliedPosition(JdbcClient jdbc) {
        return jdbc.sql("select applied_position from vault.vault_mark")
                .query(Long.class)
                .single();
    }

    static int markApplied(JdbcClient jdbc, long position) {
        return jdbc.sql("""
                        update vault.vault_mark set applied_position = :position where applied_position < :position
                        """).param("position", position).update();
    }

    /** The last sequence of the erasure journal that has been applied here, 0 for none. */
    static long journalSequence(JdbcClient jdbc) {
        return jdbc.sql("select journal_sequence from vault.vault_mark")
                .query(Long.class)
                .single();
    }

    static void markJournal(JdbcClient jdbc, long sequence) {
        jdbc.sql("update vault.vault_mark set journal_sequence = :sequence where journal_sequence < :sequence")
                .param("sequence", sequence)
                .update();
    }
}
