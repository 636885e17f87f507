// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vault's own connection for the most frequent question, when it does not serve. */
class KeyQueryTest {
    private final SealContext context = TestVault.context();
    private TestVault test;
    private KeyVault vault;
    private Sealed<PersonName> sealed;

    @BeforeEach
    void open_once() {
        test = new TestVault();
        vault = test.node();
        sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        assertThat(opened()).isInstanceOf(Opened.Known.class);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_connection_that_was_cut_meanwhile_is_made_anew_and_nobody_notices() {
        int cut = test.jdbc().sql("""
                        select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid() and query like '%vault.vault_withholding w%'
                        """).query(Integer.class).single();
        assertThat(cut).isPositive();
        assertThat(opened()).isInstanceOf(Opened.Known.class);
    }

    @Test
    void a_question_that_is_not_answered_ends_after_three_seconds_and_the_next_one_is_asked_anew() throws SQLException {
        try (var blocking = test.dataSource.getConnection();
                var statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table vault.vault_key in access exclusive mode");
            var begun = System.nanoTime();
            assertThatThrownBy(this::opened).isInstanceOf(VaultUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(2_500), Duration.ofMillis(4_500));
            blocking.rollback();
        }
        assertThat(opened()).isInstanceOf(Opened.Known.class);
    }

    @Test
    void the_plan_is_made_once_and_for_large_tables() throws SQLException {
        try (var connection = test.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(KeyQuery.PLANNED_ONCE);
            statement.execute("prepare asked as " + KeyTable.LOAD.replace("?", "$1"));
            try (var rows = statement.executeQuery("explain execute asked ('{}')")) {
                var plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                assertThat(plan)
                        .contains("vault_key_pkey", "vault_tombstone_pkey", "vault_withholding_pkey")
                        .doesNotContain("Seq Scan");
            }
            statement.execute("deallocate asked");
            statement.execute("reset all");
        }
    }

    @Test
    void a_connection_is_kept_no_longer_than_a_minute_however_much_it_is_used() {
        int first = backend();
        test.dataSource.getHikariPoolMXBean().softEvictConnections(); // as a pool does whose connections have grown old
        for (int seconds = 0; seconds < 60; seconds += 5) {
            test.advance(Duration.ofSeconds(5));
            assertThat(opened()).isInstanceOf(Opened.Known.class);
            assertThat(backend()).as("after %s s", seconds + 5).isEqualTo(first);
        }
        test.advance(Duration.ofSeconds(5));
        assertThat(opened()).isInstanceOf(Opened.Known.class);
        assertThat(backend()).isNotEqualTo(first);
    }

    @Test
    void a_connection_that_was_idle_for_more_than_ten_seconds_is_taken_anew() {
        int first = backend();
        test.dataSource.getHikariPoolMXBean().softEvictConnections();
        test.advance(Duration.ofSeconds(11));
        assertThat(opened()).isInstanceOf(Opened.Known.class);
        assertThat(backend()).isNotEqualTo(first);
    }

    private int backend() {
        return test.jdbc().sql("""
                        select pid from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid() and query like '%vault.vault_withholding w%'
                        """).query(Integer.class).single();
    }

    @Test
    void more_keys_than_fit_one_question_are_all_answered() {
        var keys = new HashSet<KeyId>();
        test.jdbc()
                .sql("select key_id from vault.vault_key limit 700")
                .query(UUID.class)
                .list()
                .forEach(id -> keys.add(new KeyId(id)));
        try (var query = new KeyQuery(new VaultDatabase(test.dataSource), System::nanoTime)) {
            assertThat(keys).hasSize(700);
            assertThat(query.load(keys).keys()).containsOnlyKeys(keys);
        }
    }

    @Test
    void the_connection_goes_back_to_the_pool_when_the_vault_is_closed() {
        int used = test.dataSource.getHikariPoolMXBean().getActiveConnections();
        vault.close();
        assertThat(test.dataSource.getHikariPoolMXBean().getActiveConnections()).isEqualTo(used - 1);
    }

    private Opened<PersonName> opened() {
        return TestVault.open(vault, sealed, context);
    }
}
