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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No key without its epoch, whichever comes second. */
class EpochFenceTest {
    private static final String NO_SUCH_EPOCH = "a key names an epoch that there is not";
    private static final String IN_USE = "keys are wrapped under this epoch";

    private TestVault test;

    @BeforeEach
    void open() {
        test = new TestVault();
        test.node();
        test.jdbc()
                .sql(
                        "insert into vault.vault_epoch (epoch, wrapped, state, begun_at) values (2, '', 'RETIRING', now())")
                .update();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_key_of_an_epoch_that_there_is_not_is_refused() throws Exception {
        try (var connection = connection()) {
            assertThatThrownBy(() -> execute(connection, minted(1) + ", ('" + UUID.randomUUID() + "', '', 7, now())"))
                    .hasMessageContaining(NO_SUCH_EPOCH);
            connection.rollback();
            execute(connection, minted(1));
            assertThatThrownBy(() -> execute(connection, "update vault.vault_key set epoch = 7"))
                    .hasMessageContaining(NO_SUCH_EPOCH);
        }
    }

    @Test
    void an_epoch_in_use_neither_goes_nor_changes_its_number_and_one_that_no_key_names_may() throws Exception {
        try (var connection = connection()) {
            execute(connection, minted(1));
            connection.commit();
            for (var forbidden : new String[] {
                "delete from vault.vault_epoch where epoch = 1",
                "update vault.vault_epoch set epoch = 9 where epoch = 1"
            }) {
                assertThatThrownBy(() -> execute(connection, forbidden)).hasMessageContaining(IN_USE);
                connection.rollback();
            }
            execute(connection, "update vault.vault_epoch set state = 'RETIRING' where epoch = 1");
            execute(connection, "update vault.vault_epoch set epoch = 3 where epoch = 2");
            execute(connection, "delete from vault.vault_epoch where epoch = 3");
        }
    }

    @Test
    void who_ends_an_epoch_waits_for_a_mint_under_way_and_is_refused() throws Exception {
        try (var minting = connection();
                var ending = connection()) {
            execute(minting, minted(2));
            var end =
                    CompletableFuture.runAsync(() -> execute(ending, "delete from vault.vault_epoch where epoch = 2"));
            assertThat(waits(end)).isTrue();
            minting.commit();
            assertThatThrownBy(end::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining(IN_USE);
        }
    }

    @Test
    void a_mint_waits_for_the_end_of_its_epoch_under_way_and_is_refused() throws Exception {
        try (var ending = connection();
                var minting = connection()) {
            execute(ending, "delete from vault.vault_epoch where epoch = 2");
            var mint = CompletableFuture.runAsync(() -> execute(minting, minted(2)));
            assertThat(waits(mint)).isTrue();
            ending.commit();
            assertThatThrownBy(mint::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining(NO_SUCH_EPOCH);
        }
    }

    private static boolean waits(CompletableFuture<?> work) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(300);
        return !work.isDone();
    }

    private Connection connection() throws SQLException {
        var connection = test.dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static String minted(int epoch) {
        return "insert into vault.vault_key (key_id, wrapped, epoch, minted_at) values ('%s', '', %d, now())"
                .formatted(UUID.randomUUID(), epoch);
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
