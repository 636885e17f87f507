// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.Bytes;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Withholding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Shredded, withheld, never given, unavailable, lost and tampered are six different answers. */
class Invariant7Test {
    private static TestVault test;
    private static KeyVault vault;

    @BeforeAll
    static void open() {
        test = new TestVault();
        vault = test.node();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void invariant_7_shredded_withheld_and_never_given_are_answers() {
        var context = TestVault.context();
        var shredded = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        var withheld = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        vault.destroy(TestVault.order(shredded.key()));
        vault.withhold(List.of(withheld.key()), Withholding.ACCURACY_CONTESTED, 1);

        try (var lease = vault.lease(List.of(shredded.key(), withheld.key()))) {
            assertThat(lease.open(shredded, PersonName.class, context, Access.ORDINARY))
                    .isEqualTo(new Opened.Shredded<>(test.clock.instant()));
            assertThat(lease.open(withheld, PersonName.class, context, Access.ORDINARY))
                    .isInstanceOf(Opened.Withheld.class);
            assertThat(lease.open(null, PersonName.class, context, Access.ORDINARY))
                    .isInstanceOf(Opened.NeverGiven.class);
        }
    }

    @Test
    void invariant_7_a_key_without_row_and_tombstone_is_lost_and_stays_lost() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        test.jdbc()
                .sql("delete from vault.vault_key where key_id = :key")
                .param("key", sealed.key().value())
                .update();

        assertThatThrownBy(() -> TestVault.open(vault, sealed, context)).isInstanceOf(KeyLost.class);
        assertThatThrownBy(() -> TestVault.seal(vault, sealed.unitKey(), context))
                .isInstanceOf(KeyLost.class);
        assertThatThrownBy(() -> TestVault.open(vault, sealed, context)).isInstanceOf(KeyLost.class);
        assertThat(vault.unknownOf(List.of(sealed.key()))).containsExactly(sealed.key());
    }

    @Test
    void invariant_7_one_lost_key_does_not_keep_the_others_from_opening() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        var lost = new KeyId(UUID.randomUUID());
        try (var lease = vault.lease(List.of(lost, sealed.key()))) {
            assertThat(lease.open(sealed, PersonName.class, context, Access.ORDINARY))
                    .isInstanceOf(Opened.Known.class);
            assertThatThrownBy(() -> lease.state(lost)).isInstanceOf(KeyLost.class);
        }
    }

    @Test
    void invariant_7_an_altered_row_of_the_vault_is_tampering() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        var other = vault.fresh(DataUnit.IDENTITY).key();
        test.jdbc()
                .sql("""
                        update vault.vault_key set wrapped =
                            (select wrapped from vault.vault_key where key_id = :other) where key_id = :key
                        """)
                .param("other", other.value())
                .param("key", sealed.key().value())
                .update();

        assertThatThrownBy(() -> TestVault.open(vault, sealed, context)).isInstanceOf(SealedValueTampered.class);
        assertThatThrownBy(() -> TestVault.seal(vault, sealed.unitKey(), context))
                .as("nothing is sealed under a key that another row was given")
                .isInstanceOf(SealedValueTampered.class);
    }

    @Test
    void invariant_7_every_altered_byte_is_tampering() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        try (var lease = vault.lease(List.of(sealed.key()))) {
            for (int i = 0; i < sealed.length(); i++) {
                var bytes = TestVault.ciphertext(sealed);
                bytes[i] ^= 1;
                var altered = sealed.with(Bytes.of(bytes));
                assertThatThrownBy(() -> lease.open(altered, PersonName.class, context, Access.ORDINARY))
                        .isInstanceOf(SealedValueTampered.class);
            }
        }
    }

    @Test
    void invariant_7_a_refused_connection_is_an_outage_and_said_at_once() {
        var refused = new PGSimpleDataSource();
        refused.setServerNames(new String[] {"127.0.0.1"});
        refused.setPortNumbers(new int[] {1});
        assertOutage(refused, Duration.ofSeconds(2));
    }

    @Test
    void invariant_7_a_vault_that_hangs_is_an_outage_after_three_seconds() {
        assertOutage(new Switch(test.dataSource).hanging(), Duration.ofMillis(4_500));
    }

    private static void assertOutage(DataSource broken, Duration within) {
        var line = new Switch(test.dataSource);
        var context = TestVault.context();
        try (var node = KeyVault.open(
                new VaultSettings(line, test.keys, test.origin, Clock.systemUTC(), test.ledger), System::nanoTime)) {
            var sealed = TestVault.seal(node, node.fresh(DataUnit.IDENTITY), context);
            line.target = broken;
            var begun = System.nanoTime();
            assertThatThrownBy(() -> TestVault.open(node, sealed, context)).isInstanceOf(VaultUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(within);

            line.target = test.dataSource;
            assertThat(TestVault.open(node, sealed, context))
                    .as("the outage says nothing about the key")
                    .isInstanceOf(Opened.Known.class);
        }
    }

    /** Connections that a test can take away. */
    private static class Switch extends AbstractDataSource {
        private volatile DataSource target;

        Switch(DataSource target) {
            this.target = target;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return target.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        DataSource hanging() {
            return new Switch(target) {
                @Override
                public Connection getConnection() throws SQLException {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new SQLException(e);
                    }
                    return super.getConnection();
                }
            };
        }
    }
}
