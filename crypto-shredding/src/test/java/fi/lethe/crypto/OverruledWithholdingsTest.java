// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static fi.lethe.crypto.TestVault.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Withholding;
import fi.lethe.testing.CapturedLog;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody changes what a vault that serves says of withheld keys; the ledger says more. */
class OverruledWithholdingsTest {
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

    private Opened<PersonName> opened(KeyVault node) {
        return TestVault.open(node, sealed, context);
    }

    private int inForce() {
        return count("select count(*) from vault.vault_withholding where key_id = :key and in_force");
    }

    private int count(String sql) {
        return test.jdbc()
                .sql(sql)
                .param("key", sealed.key().value())
                .query(Integer.class)
                .single();
    }
}
