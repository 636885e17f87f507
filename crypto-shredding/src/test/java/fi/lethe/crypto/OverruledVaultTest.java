// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static fi.lethe.crypto.TestVault.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.testing.CapturedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody changes the rows of a vault that serves. */
class OverruledVaultTest {
    private final SealContext context = TestVault.context();
    private TestVault test;
    private KeyVault here;
    private KeyVault there;
    private CapturedLog log;
    private Sealed<PersonName> sealed;

    @BeforeEach
    void open() {
        test = new TestVault();
        here = test.node();
        there = test.node();
        log = new CapturedLog();
        sealed = TestVault.seal(here, here.fresh(DataUnit.IDENTITY), context);
    }

    @AfterEach
    void close() {
        log.close();
        test.close();
    }

    @Test
    void invariant_8_a_destroyed_key_that_was_put_back_is_never_used_and_destroyed_again() throws InterruptedException {
        test.backUp();
        here.destroy(TestVault.order(sealed.key()));
        putBack();

        assertThat(opened(there)).isInstanceOf(Opened.Shredded.class);
        assertThat(opened(here)).isInstanceOf(Opened.Shredded.class);
        assertThatThrownBy(() -> TestVault.seal(there, sealed.unitKey(), context))
                .isInstanceOf(KeyNotUsable.class);

        assertThat(soon(() -> rows("vault_key") == 0 && rows("vault_tombstone") == 1))
                .isTrue();
        assertThat(soon(() -> log.alarms().stream().anyMatch(alarm -> alarm.contains("line 1 "))))
                .isTrue();
    }

    @Test
    void invariant_8_the_alarm_of_a_key_that_was_put_back_is_raised_again_an_hour_later_and_not_before()
            throws InterruptedException {
        test.backUp();
        here.destroy(TestVault.order(sealed.key()));
        for (int time = 0; time < 3; time++) {
            putBack();
            assertThat(opened(here)).isInstanceOf(Opened.Shredded.class);
            assertThat(soon(() -> rows("vault_key") == 0)).isTrue();
        }
        assertThat(log.alarms()).hasSize(1);

        test.advance(Duration.ofMinutes(61));
        putBack();
        assertThat(opened(here)).isInstanceOf(Opened.Shredded.class);
        assertThat(soon(() -> log.alarms().size() == 2)).isTrue();
    }

    @Test
    void invariant_8_a_tombstone_that_was_removed_is_put_back() throws InterruptedException {
        here.destroy(TestVault.order(sealed.key()));
        test.jdbc().sql("delete from vault.vault_tombstone").update();

        assertThat(opened(there)).isInstanceOf(Opened.Shredded.class);
        assertThat(soon(() -> rows("vault_tombstone") == 1)).isTrue();
        assertThat(log.alarms()).isNotEmpty();
    }

    @Test
    void invariant_8_no_alarm_is_raised_while_a_key_is_being_destroyed() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            var key = here.fresh(DataUnit.IDENTITY).key();
            var reading = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted() && !isShredded(key)) {
                    Thread.onSpinWait();
                }
            });
            here.destroy(TestVault.order(key));
            reading.join();
        }
        assertThat(log.alarms()).isEmpty();
    }

    private boolean isShredded(KeyId key) {
        try (var lease = there.lease(List.of(key))) {
            return lease.state(key) instanceof KeyState.Shredded;
        }
    }

    @Test
    void invariant_7_a_tombstone_that_no_destruction_explains_means_lost_and_never_erased() {
        test.jdbc().sql("""
                        insert into vault.vault_tombstone (key_id, since, order_id, journal_sequence)
                        values (:key, now(), gen_random_uuid(), 1)
                        """).param("key", sealed.key().value()).update();
        test.jdbc()
                .sql("delete from vault.vault_key where key_id = :key")
                .param("key", sealed.key().value())
                .update();

        for (int alarms : new int[] {1, 1, 2}) {
            if (alarms == 2) {
                test.advance(Duration.ofMinutes(61));
            }
            assertThatThrownBy(() -> opened(there)).isInstanceOf(KeyLost.class);
            assertThat(log.alarms().stream()
                            .filter(alarm -> alarm.contains("that no line of the erasure journal explains")))
                    .hasSize(alarms);
        }
    }

    @Test
    void invariant_7_nor_does_the_mark_of_an_unused_key_make_it_an_erasure() {
        test.jdbc()
                .sql("insert into vault.vault_tombstone (key_id, since) values (:key, now())")
                .param("key", sealed.key().value())
                .update();

        assertThatThrownBy(() -> opened(there)).isInstanceOf(KeyLost.class);
    }

    @Test
    void invariant_8_a_journal_that_cannot_be_read_closes_every_key() throws IOException {
        var journal = test.keys.resolve("erasure-journal");
        Files.move(journal, test.keys.resolve("aside"));

        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> opened(there)).isInstanceOf(VaultUnavailable.class);
        }
        assertThat(log.alarms()).hasSize(1).first().asString().contains("erasure journal cannot be read");

        Files.move(test.keys.resolve("aside"), journal);
        assertThat(opened(there)).isInstanceOf(Opened.Known.class);
    }

    @Test
    void invariant_8_a_line_of_the_journal_counts_as_soon_as_it_stands_there_and_half_a_line_does_not()
            throws IOException {
        here.destroy(TestVault.order(here.fresh(DataUnit.IDENTITY).key()));
        var journal = test.keys.resolve("erasure-journal");
        var before = Files.readAllBytes(journal);
        here.destroy(TestVault.order(sealed.key()));
        var after = Files.readAllBytes(journal);
        var reader = test.node();
        assertThat(opened(reader)).isInstanceOf(Opened.Shredded.class);

        Files.write(journal, before);
        assertThatThrownBy(() -> opened(reader))
                .as("a journal that lost a line is no journal")
                .isInstanceOf(VaultUnavailable.class);
        Files.write(journal, after);
        assertThat(opened(reader)).isInstanceOf(Opened.Shredded.class);
    }

    /** As a superuser does whom no trigger stops. */
    private void putBack() {
        test.jdbc().sql("delete from vault.vault_tombstone").update();
        test.jdbc()
                .sql("insert into vault.vault_key select * from kept where key_id = :key")
                .param("key", sealed.key().value())
                .update();
    }

    private Opened<PersonName> opened(KeyVault node) {
        return TestVault.open(node, sealed, context);
    }

    private int rows(String table) {
        return count("select count(*) from vault." + table + " where key_id = :key");
    }

    private int count(String sql) {
        return test.jdbc()
                .sql(sql)
                .param("key", sealed.key().value())
                .query(Integer.class)
                .single();
    }
}
