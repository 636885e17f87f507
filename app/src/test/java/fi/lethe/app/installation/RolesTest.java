// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.InstallationUnusable;
import fi.lethe.installation.database.Login;
import fi.lethe.installation.database.Secrets;
import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.Settings;
import fi.lethe.postgres.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On one server of the operator's own, which is quicker; the embedded ones are furnished by the same code. */
class RolesTest {
    @TempDir
    private Path directory;

    @Test
    void each_role_can_do_its_part_and_nothing_else() throws Exception {
        try (var installation = Installation.open(external())) {
            var ledger = installation.ledger();
            for (var role : new DatabaseRole[] {DatabaseRole.COMMAND, DatabaseRole.QUERY}) {
                may(ledger.as(role), "select count(*) from ledger.ledger_entry");
                mayNot(ledger.as(role), "delete from ledger.ledger_entry");
                mayNot(ledger.as(role), "insert into ledger.ledger_leaf values (0, '')");
                mayNot(ledger.as(role), "select count(*) from access.account");
            }
            may(ledger.as(DatabaseRole.COMMAND), "select count(*) from command.due");
            mayNot(ledger.as(DatabaseRole.COMMAND), "select count(*) from query.customer");
            may(ledger.as(DatabaseRole.QUERY), "select count(*) from query.customer");
            mayNot(ledger.as(DatabaseRole.QUERY), "select count(*) from command.due");
            may(ledger.as(DatabaseRole.ACCESS), "select count(*) from access.account");
            mayNot(ledger.as(DatabaseRole.ACCESS), "select count(*) from ledger.ledger_entry");
            mayNot(ledger.as(DatabaseRole.ACCESS), "create table mine (a int)");
            may(installation.vault().as(DatabaseRole.VAULT), "select count(*) from vault.vault_key");
            mayNot(installation.vault().as(DatabaseRole.VAULT), "delete from vault.vault_tombstone");
        }
    }

    @Test
    void a_second_opening_finds_all_as_it_was() throws Exception {
        var settings = external();
        Installation.open(settings).close();
        try (var again = Installation.open(settings)) {
            may(again.ledger().as(DatabaseRole.COMMAND), "select count(*) from ledger.ledger_entry");
        }
        try (var keys = Files.list(settings.directories().keys())) {
            assertThat(keys.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "lethe_command.password",
                            "lethe_query.password",
                            "lethe_access.password",
                            "lethe_vault.password");
        }
    }

    @Test
    void a_user_without_the_right_to_make_roles_serves_alone() throws Exception {
        var ledger = TestCluster.newDatabase("plain");
        try (var connection = TestCluster.dataSource(ledger).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role plain_user login password 'plain' noinherit");
            statement.execute("alter database " + ledger + " owner to plain_user");
        }
        var url = TestCluster.shared().jdbcUrl(ledger) + "?user=plain_user&password=plain";
        var database =
                ExternalDatabase.reach(new Login(url, null, null), Secrets.in(directory.resolve("keys")), Part.LEDGER);
        assertThat(database.grantee(DatabaseRole.COMMAND)).isNull();
        assertThat(database.as(DatabaseRole.COMMAND)).isEqualTo(database.owner());
    }

    @Test
    void an_external_server_that_does_not_answer_is_told_without_its_password() {
        var url = "jdbc:postgresql://127.0.0.1:1/lethe?user=me&password=hunter2";
        assertThatThrownBy(() -> ExternalDatabase.reach(new Login(url, null, null), Secrets.in(directory), Part.LEDGER))
                .isInstanceOf(InstallationUnusable.class)
                .hasMessageContaining("LETHE_LEDGER_URL")
                .hasMessageNotContaining("hunter2");
    }

    private Settings external() {
        return Settings.of(new Choices(
                Map.of(Setting.DATA, directory.resolve("data").toString()),
                Map.of("LETHE_LEDGER_URL", url("ledger"), "LETHE_VAULT_URL", url("vault"))));
    }

    private static String url(String prefix) {
        var server = TestCluster.shared();
        return server.jdbcUrl(TestCluster.newDatabase(prefix)) + "?user=" + server.superuser() + "&password="
                + server.superuserPassword();
    }

    private static void may(Login login, String sql) {
        assertThatCode(() -> execute(login, sql)).doesNotThrowAnyException();
    }

    private static void mayNot(Login login, String sql) {
        assertThatThrownBy(() -> execute(login, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).as(sql).isEqualTo("42501"));
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (var connection = login.unpooled().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
