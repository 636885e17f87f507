// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.crypto.journal.JournalDamaged;
import fi.lethe.crypto.keyring.KeyringUnusable;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A destroyed key never comes back. */
class Invariant8Test {
    private TestVault test;
    private KeyVault vault;

    @BeforeEach
    void open() {
        test = new TestVault();
        vault = test.node();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void invariant_8_no_row_enters_under_an_id_that_has_a_tombstone() {
        var key = vault.fresh(DataUnit.IDENTITY).key();
        vault.destroy(TestVault.order(key));

        assertThatThrownBy(() -> insert(key)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> test.jdbc()
                        .sql("update vault.vault_key set key_id = :key where key_id = :other")
                        .param("key", key.value())
                        .param("other", vault.fresh(DataUnit.IDENTITY).key().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void invariant_8_a_restored_vault_replays_the_journal_before_it_serves() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        test.backUp();
        vault.destroy(TestVault.order(sealed.key()));
        test.restore();

        assertThat(TestVault.open(test.node(), sealed, context)).isInstanceOf(Opened.Shredded.class);
        assertThat(rows(sealed.key())).isZero();
    }

    @Test
    void invariant_8_rows_copied_back_beside_a_mark_that_was_not_are_destroyed_too() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        test.backUp();
        vault.destroy(TestVault.order(sealed.key()));
        test.restore();
        test.jdbc().sql("update vault.vault_mark set journal_sequence = 1").update();

        assertThat(TestVault.open(test.node(), sealed, context)).isInstanceOf(Opened.Shredded.class);
    }

    @Test
    void invariant_8_a_crash_between_journal_and_deletion_is_made_good() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        var order = TestVault.order(sealed.key());
        test.jdbc()
                .sql("alter table vault.vault_tombstone add constraint crash check (false) not valid")
                .update();
        assertThatThrownBy(() -> vault.destroy(order)).isInstanceOf(DataIntegrityViolationException.class);
        test.jdbc()
                .sql("alter table vault.vault_tombstone drop constraint crash")
                .update();
        assertThat(TestVault.open(vault, sealed, context))
                .as("what stands in the journal is destroyed, whatever the vault still has")
                .isInstanceOf(Opened.Shredded.class);

        var other = vault.fresh(DataUnit.IDENTITY).key();
        assertThat(vault.destroy(TestVault.order(other))).isEqualTo(2);
        assertThat(TestVault.open(vault, sealed, context)).isInstanceOf(Opened.Shredded.class);
        assertThat(vault.destroy(order)).isEqualTo(1);
    }

    @Test
    void invariant_8_a_journal_shorter_than_the_vault_or_the_ledger_knows_is_refused() throws IOException {
        var journal = test.keys.resolve("erasure-journal");
        var before = Files.readAllBytes(journal);
        vault.destroy(TestVault.order(vault.fresh(DataUnit.IDENTITY).key()));
        vault.checkAgainstLedger(1);
        assertThatThrownBy(() -> vault.checkAgainstLedger(2)).isInstanceOf(VaultMismatch.class);

        Files.write(journal, before);
        assertThatThrownBy(() -> test.node()).isInstanceOf(VaultMismatch.class).hasMessageContaining("journal");
    }

    @Test
    void invariant_8_what_is_missing_beside_a_used_vault_is_never_made_anew() throws IOException {
        Files.move(test.keys.resolve("erasure-journal"), test.keys.resolve("aside"));
        assertThatThrownBy(() -> test.node()).isInstanceOf(JournalDamaged.class);
        Files.move(test.keys.resolve("aside"), test.keys.resolve("erasure-journal"));
        test.node();

        Files.delete(test.keys.resolve("keyring.p12"));
        assertThatThrownBy(() -> test.node()).isInstanceOf(KeyringUnusable.class);
        assertThat(test.keys.resolve("keyring.p12")).doesNotExist();
    }

    @Test
    void invariant_8_the_vault_and_the_journal_of_another_ledger_are_refused() {
        var other = new VaultSettings(
                test.dataSource, test.keys, UUID.randomUUID().toString(), Clock.systemUTC(), test.ledger);
        assertThatThrownBy(() -> KeyVault.open(other)).isInstanceOf(VaultMismatch.class);
    }

    private void insert(KeyId key) {
        test.jdbc().sql("""
                        insert into vault.vault_key (key_id, wrapped, epoch, minted_at) values (:key, '', 1, now())
                        """).param("key", key.value()).update();
    }

    private int rows(KeyId key) {
        return test.jdbc()
                .sql("select count(*) from vault.vault_key where key_id = :key")
                .param("key", key.value())
                .query(Integer.class)
                .single();
    }
}
