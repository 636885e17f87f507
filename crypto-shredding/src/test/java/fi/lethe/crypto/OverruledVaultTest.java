// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Withholding;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
        test.jdbc().sql("select 1").query(Integer.class).single();
        assertThat(opened(reader)).isInstanceOf(Opened.Shredded.class);

        Files.write(journal, before);
        assertThatThrownBy(() -> opened(reader))
                .as("a journal that lost a line is no journal")
                .isInstanceOf(VaultUnavailable.class);
        Files.write(journal, after);
        assertThat(opened(reader)).isInstanceOf(Opened.Shredded.class);
    }

    @Test
    void invariant_5_a_key_that_the_ledger_withholds_opens_nowhere_though_the_vault_has_forgotten_it()
            throws InterruptedException {
        long position = test.ledger.withhold(sealed.key(), Withholding.ORDERED);
        here.withhold(List.of(sealed.key()), Withholding.ORDERED, position);
        here.markApplied(position);
        for (var tampering : List.of(
                "delete from vault.vault_withholding",
                "update vault.vault_withholding set in_force = false",
                "update vault.vault_withholding set in_force = false, position = 1000000")) {
            test.jdbc().sql(tampering).update();

            assertThat(opened(here)).as(tampering).isEqualTo(new Opened.Withheld<>(Set.of(Withholding.ORDERED)));
            assertThat(opened(there)).as(tampering).isEqualTo(new Opened.Withheld<>(Set.of(Withholding.ORDERED)));
            assertThat(TestVault.open(there, sealed, context, Access.UNDER_EXCEPTION))
                    .isInstanceOf(Opened.Withheld.class);
            assertThatThrownBy(() -> TestVault.seal(there, sealed.unitKey(), context))
                    .isInstanceOf(KeyNotUsable.class);
            assertThat(soon(() -> inForce() == 1)).as("told again").isTrue();
        }
        assertThat(soon(() -> log.alarms().stream().anyMatch(alarm -> alarm.contains("are withheld"))))
                .isTrue();
    }

    @Test
    void invariant_5_a_withholding_that_is_over_as_of_beyond_the_ledgers_end_is_an_alarm_and_set_right()
            throws InterruptedException {
        long position = test.ledger.withhold(sealed.key(), Withholding.OBJECTION_PENDING);
        here.withhold(List.of(sealed.key()), Withholding.OBJECTION_PENDING, position);
        here.markApplied(position);
        test.jdbc()
                .sql("update vault.vault_withholding set in_force = false, position = 1000000")
                .update();

        assertThat(opened(there)).isInstanceOf(Opened.Withheld.class);
        assertThat(soon(() -> inForce() == 1 && log.alarms().size() == 1)).isTrue();

        long lifted = test.ledger.release(sealed.key(), Withholding.OBJECTION_PENDING);
        here.release(List.of(sealed.key()), Withholding.OBJECTION_PENDING, lifted);
        assertThat(opened(here)).as("it is told news again").isInstanceOf(Opened.Known.class);
    }

    @Test
    void invariant_5_a_row_that_was_there_before_the_withholding_does_not_keep_it_out() throws InterruptedException {
        test.jdbc()
                .sql("insert into vault.vault_withholding values (:key, 'ORDERED', 1000000, false)")
                .param("key", sealed.key().value())
                .update();
        long position = test.ledger.withhold(sealed.key(), Withholding.ORDERED);
        here.withhold(List.of(sealed.key()), Withholding.ORDERED, position);

        assertThat(opened(there)).isInstanceOf(Opened.Withheld.class);
        assertThat(soon(() -> inForce() == 1 && log.alarms().size() == 1)).isTrue();
    }

    @Test
    void invariant_5_a_node_that_starts_sets_right_what_is_over_as_of_beyond_the_ledgers_end() {
        test.ledger.withhold(sealed.key(), Withholding.ORDERED);
        test.jdbc()
                .sql("insert into vault.vault_withholding values (:key, 'ORDERED', 1000000, false)")
                .param("key", sealed.key().value())
                .update();

        test.node();

        assertThat(inForce()).isEqualTo(1);
        assertThat(log.alarms()).hasSize(1);
    }

    @Test
    void invariant_5_the_alarm_of_a_withholding_that_was_removed_is_raised_again_an_hour_later()
            throws InterruptedException {
        long position = test.ledger.withhold(sealed.key(), Withholding.ORDERED);
        here.withhold(List.of(sealed.key()), Withholding.ORDERED, position);
        here.markApplied(position);
        for (int alarms : new int[] {1, 1, 2}) {
            if (alarms == 2) {
                test.advance(Duration.ofMinutes(61));
            }
            test.jdbc().sql("delete from vault.vault_withholding").update();
            assertThat(opened(here)).isInstanceOf(Opened.Withheld.class);
            assertThat(soon(() -> inForce() == 1 && log.alarms().size() >= alarms))
                    .isTrue();
            assertThat(log.alarms()).hasSize(alarms);
        }
    }

    @Test
    void invariant_5_a_node_that_starts_with_withholdings_removed_puts_them_back_before_it_serves() {
        long position = test.ledger.withhold(sealed.key(), Withholding.OBJECTION_PENDING);
        here.withhold(List.of(sealed.key()), Withholding.OBJECTION_PENDING, position);
        here.markApplied(position);
        test.jdbc().sql("delete from vault.vault_withholding").update();

        var started = test.node();

        assertThat(inForce()).isEqualTo(1);
        assertThat(log.alarms()).isNotEmpty();
        assertThat(opened(started)).isInstanceOf(Opened.Withheld.class);
    }

    @Test
    void invariant_5_what_was_lifted_opens_at_once_when_vault_and_ledger_both_say_so() {
        long position = test.ledger.withhold(sealed.key(), Withholding.ACCURACY_CONTESTED);
        here.withhold(List.of(sealed.key()), Withholding.ACCURACY_CONTESTED, position);
        assertThat(opened(there)).isInstanceOf(Opened.Withheld.class);

        long lifted = test.ledger.release(sealed.key(), Withholding.ACCURACY_CONTESTED);
        assertThat(opened(there)).as("the ledger alone says so").isInstanceOf(Opened.Withheld.class);

        here.release(List.of(sealed.key()), Withholding.ACCURACY_CONTESTED, lifted);
        assertThat(opened(there)).isInstanceOf(Opened.Known.class);
        assertThat(opened(here)).isInstanceOf(Opened.Known.class);
        assertThat(log.alarms()).isEmpty();
    }

    @Test
    void invariant_5_what_only_the_ledger_says_is_heard_within_a_second_and_raises_no_alarm_at_once() {
        assertThat(opened(there)).isInstanceOf(Opened.Known.class);
        test.advance(Duration.ofMillis(1_100));
        test.ledger.withhold(sealed.key(), Withholding.ORDERED);

        assertThat(opened(there)).isInstanceOf(Opened.Withheld.class);
        assertThat(log.alarms()).isEmpty();
    }

    @Test
    void invariant_5_a_node_that_has_not_heard_of_the_ledger_for_five_seconds_lends_no_key() {
        test.ledger.silent = true;
        test.advance(Duration.ofMillis(4_900));
        assertThat(opened(there)).isInstanceOf(Opened.Known.class);

        test.advance(Duration.ofMillis(200));
        assertThatThrownBy(() -> opened(there)).isInstanceOf(VaultUnavailable.class);

        test.ledger.silent = false;
        assertThat(opened(there)).isInstanceOf(Opened.Known.class);
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

    private int inForce() {
        return count("select count(*) from vault.vault_withholding where key_id = :key and in_force");
    }

    private int count(String sql) {
        return Objects.requireNonNull(test.jdbc()
                .sql(sql)
                .param("key", sealed.key().value())
                .query(Integer.class)
                .single());
    }

    private static boolean soon(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 100 && !condition.getAsBoolean(); attempt++) {
            Thread.sleep(50);
        }
        return condition.getAsBoolean();
    }
}
