// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Minting and destroying one id at the same moment, in either order. */
class FenceRaceTest {
    private static TestVault test;

    @BeforeAll
    static void open() {
        test = new TestVault();
        test.node();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void a_mint_waits_for_a_destruction_under_way_and_is_refused() throws Exception {
        var id = UUID.randomUUID();
        try (var destroying = connection();
                var minting = connection()) {
            tombstone(destroying, id);
            var mint = CompletableFuture.runAsync(() -> mint(minting, id));
            assertThat(waits(mint)).isTrue();
            destroying.commit();
            assertThatThrownBy(mint::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("a destroyed key never comes back");
        }
    }

    @Test
    void a_destruction_waits_for_a_mint_under_way_and_deletes_its_row() throws Exception {
        var id = UUID.randomUUID();
        try (var minting = connection();
                var destroying = connection()) {
            mint(minting, id);
            var destruction = CompletableFuture.runAsync(() -> {
                tombstone(destroying, id);
                delete(destroying, id);
            });
            assertThat(waits(destruction)).isTrue();
            minting.commit();
            destruction.join();
            destroying.commit();
        }
        assertThat(test.jdbc()
                        .sql("select count(*) from vault.vault_key where key_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static boolean waits(CompletableFuture<?> work) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(300);
        return !work.isDone();
    }

    private static Connection connection() throws SQLException {
        var connection = test.dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void tombstone(Connection connection, UUID id) {
        execute(connection, "insert into vault.vault_tombstone (key_id, since) values ('" + id + "', now())");
    }

    private static void delete(Connection connection, UUID id) {
        execute(connection, "delete from vault.vault_key where key_id = '" + id + "'");
    }

    private static void mint(Connection connection, UUID id) {
        execute(
                connection,
                "insert into vault.vault_key (key_id, wrapped, epoch, minted_at) values ('" + id + "', '', 1, now())");
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
