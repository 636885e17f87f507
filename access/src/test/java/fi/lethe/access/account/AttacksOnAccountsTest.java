// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static fi.lethe.access.TestServer.bound;
import static fi.lethe.access.TestServer.confirmed;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.put;
import static fi.lethe.access.TestServer.signIn;
import static fi.lethe.access.TestServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestDatabases;
import fi.lethe.access.TestServer;
import fi.lethe.access.password.Links;
import fi.lethe.access.token.RandomToken;
import fi.lethe.access.token.TestTokens;
import fi.lethe.events.Role;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.events.account.AccountEvent.SessionsEnded;
import fi.lethe.ledger.AccountLog;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.testing.CapturedLog;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What somebody above all rights in the database does to accounts, without the keys, is found before it opens anything. */
class AttacksOnAccountsTest {
    private static final String CHOSEN = "sininen hetki jäällä";

    private final JdbcClient superuser = JdbcClient.create(TestDatabases.superuser());
    private final List<CapturedLog> logs = new ArrayList<>();
    private final String administrator = token(person(Role.ADMINISTRATOR));

    @Test
    void a_revocation_that_is_removed_lets_nobody_in() {
        var person = bound(Role.STAFF);
        post("/api/accounts/" + person.id() + "/revocation", administrator, "");

        attacked(person, "update access.account set revoked_at = null where id = :id");

        assertThat(rolesHeld(person.id())).as("what is shown is mended, too").isEqualTo("[\"staff\"]");
        assertThat(account(person.id()).at("/revokedAt").isNull()).isFalse();
    }

    @Test
    void a_row_from_before_the_revocation_lets_nobody_in() {
        var person = bound(Role.STAFF);
        keep(person.id());
        post("/api/accounts/" + person.id() + "/revocation", administrator, "");

        attacked(person, putBack());

        assertThat(account(person.id()).at("/revokedAt").isNull()).isFalse();
    }

    @Test
    void a_row_with_the_roles_of_before_opens_nothing_and_the_roles_of_today_come_back() {
        var person = bound(Role.STAFF, Role.ADMINISTRATOR);
        keep(person.id());
        confirmed(put("/api/accounts/" + person.id() + "/roles", administrator, "{\"roles\": [\"auditor\"]}"));

        attacked(person, putBack());

        assertThat(rolesHeld(person.id())).isEqualTo("[\"auditor\"]");
        assertThat(signIn(person.login(), TestServer.PASSWORD).statusCode())
                .as("an administrator gives a link first")
                .isEqualTo(401);
        assertThat(choose(newLink(person.id())).statusCode()).isEqualTo(204);
        assertThat(signIn(person.login(), CHOSEN).statusCode()).isEqualTo(200);
    }

    @Test
    void a_password_of_before_is_not_a_password_again() {
        var person = bound(Role.STAFF);
        keep(person.id());
        TestServer.bean(AccountPasswords.class)
                .store(person.id(), TestServer.bean(AccountPasswords.class).hash("another password of mine"));

        attacked(person, putBack());

        assertThat(signIn(person.login(), TestServer.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(account(person.id()).at("/hasPassword").asBoolean()).isFalse();
    }

    @Test
    void the_whole_table_of_before_opens_nothing() {
        var revoked = bound(Role.STAFF);
        var other = bound(Role.STAFF);
        superuser.sql("create table whole as select * from access.account").update();
        post("/api/accounts/" + revoked.id() + "/revocation", administrator, "");
        confirmed(put("/api/accounts/" + other.id() + "/roles", administrator, "{\"roles\": [\"auditor\"]}"));

        attacked(revoked, """
                update access.account set revoked_at = w.revoked_at, roles = w.roles, version = w.version, mac = w.mac,
                    sessions = w.sessions, agreed = w.agreed, password_hash = w.password_hash
                from whole w where w.id = account.id and cast(:id as uuid) is not null
                """);

        assertThat(signIn(other.login(), TestServer.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(rolesHeld(other.id())).isEqualTo("[\"auditor\"]");
        superuser.sql("drop table whole").update();
    }

    @Test
    void roles_that_nobody_gave_open_nothing() {
        attacked(bound(Role.STAFF), "update access.account set roles = array['administrator'] where id = :id");
    }

    @Test
    void a_password_that_nobody_set_opens_nothing() {
        var person = bound(Role.STAFF);
        var hash = new Passwords().hash("the attackers password");

        attacked(person, "update access.account set password_hash = '" + hash + "' where id = :id");

        assertThat(signIn(person.login(), "the attackers password").statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_agreement_that_nobody_recorded_counts_for_nothing() {
        var person = person(Role.STAFF);
        var token = token(person);
        superuser.sql("""
                        insert into access.agreement (id, account, signed_on, recorded_at)
                        values (gen_random_uuid(), :id, '2026-01-01', now())
                        """).param("id", person.id()).update();
        assertThat(json(get("/api/test/actor", token)).at("/underAgreement").asBoolean(true))
                .isFalse();

        attacked(person, "update access.account set agreed = '2026-01-01/' where id = :id");
    }

    @Test
    void an_account_that_nobody_opened_lets_nobody_in() {
        var person = bound(Role.STAFF);
        var made = UUID.randomUUID();
        superuser.sql("""
                        insert into access.account
                        select (jsonb_populate_record(account, jsonb_build_object('id', cast(:made as uuid), 'name_key',
                            gen_random_uuid(), 'login_generation', 99))).* from access.account where id = :id
                        """).param("made", made).param("id", person.id()).update();
        var log = captured();
        var forged = insertToken(made);

        assertThat(get("/api/test/actor", forged).statusCode()).isEqualTo(401);
        assertThat(log.text()).contains("ALARM");
        superuser
                .sql("delete from access.token where account = :id")
                .param("id", made)
                .update();
        superuser
                .sql("delete from access.account_change where account = :id")
                .param("id", made)
                .update();
        superuser
                .sql("delete from access.account where id = :id")
                .param("id", made)
                .update();
    }

    @Test
    void a_token_that_nobody_gave_opens_nothing() {
        var person = bound(Role.STAFF);
        var log = captured();

        assertThat(get("/api/accounts/me/sessions", insertToken(person.id())).statusCode())
                .isEqualTo(401);
        assertThat(log.text())
                .contains("ALARM somebody without the key has written a token for account " + person.id());
        assertThat(log.text()).doesNotContain(person.login(), person.name());
    }

    @Test
    void a_token_with_a_later_end_or_another_account_opens_nothing() {
        var person = bound(Role.STAFF);
        var other = bound(Role.ADMINISTRATOR);
        for (var attack : List.of(
                "update access.token set expires_at = expires_at + interval '1 year' where account = :id",
                "update access.token set account = '" + other.id() + "' where account = :id")) {
            var token = token(person);
            assertThat(get("/api/accounts/me/sessions", token).statusCode()).isEqualTo(200);
            superuser.sql(attack).param("id", person.id()).update();

            assertThat(get("/api/accounts/me/sessions", token).statusCode())
                    .as(attack)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_token_of_before_the_password_was_changed_opens_nothing() {
        var person = bound(Role.STAFF);
        var token = token(person);
        superuser
                .sql("create table tokens_before as select * from access.token where account = :id")
                .param("id", person.id())
                .update();
        TestServer.bean(AccountPasswords.class)
                .store(person.id(), TestServer.bean(AccountPasswords.class).hash("another password of mine"));
        superuser
                .sql("delete from access.token where account = :id")
                .param("id", person.id())
                .update();
        superuser.sql("insert into access.token select * from tokens_before").update();
        superuser.sql("drop table tokens_before").update();

        assertThat(get("/api/accounts/me/sessions", token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_link_that_nobody_gave_or_that_was_used_sets_no_password() {
        var person = bound(Role.STAFF);
        var given = newLink(person.id());
        assertThat(choose(given).statusCode()).isEqualTo(204);
        superuser
                .sql("update access.account_link set used_at = null where account = :id")
                .param("id", person.id())
                .update();
        assertThat(choose(given).statusCode()).as("put back").isEqualTo(404);
        var replaced = newLink(person.id());
        newLink(person.id());
        superuser
                .sql("update access.account_link set void_at = null where account = :id")
                .param("id", person.id())
                .update();
        assertThat(choose(replaced).statusCode()).as("replaced").isEqualTo(404);

        for (var account : new String[] {"'" + person.id() + "'", "null"}) {
            var link = RandomToken.make();
            superuser
                    .sql("""
                            insert into access.account_link (sha256, account, given_at, expires_at, number, mac, mac_generation)
                            values (:sha256, %1$s, now(), now() + interval '20 years',
                                coalesce((select version from access.account where id = %1$s), (select count(*) from access.account)),
                                :sha256, 1)
                            """.formatted(account))
                    .param("sha256", link.hash().sha256().toArray())
                    .update();
            assertThat(choose(link.text()).statusCode()).as(account).isEqualTo(404);
        }
        superuser.sql("delete from access.account_link where account is null").update();
    }

    private static String newLink(UUID account) {
        return TestServer.bean(Links.class)
                .give(account, Links.ONE_DAY, null)
                .path()
                .replace("/link/", "");
    }

    private static HttpResponse<String> choose(String link) {
        return TestServer.send(TestServer.request("/api/account-links/" + link)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"password": "%s", "name": "Maija", "login": "maija.hyökkääjä"}""".formatted(CHOSEN))));
    }

    @Test
    void a_used_link_sets_no_password_though_the_row_is_made_to_fit_it() {
        var person = bound(Role.STAFF);
        var given = newLink(person.id());
        assertThat(choose(given).statusCode()).isEqualTo(204);
        superuser
                .sql("update access.account_link set used_at = null where account = :id")
                .param("id", person.id())
                .update();
        superuser
                .sql("update access.account set sessions = 0, version = 2, password_hash = null where id = :id")
                .param("id", person.id())
                .update();

        assertThat(choose(given).statusCode()).isEqualTo(404);
        assertThat(signIn(person.login(), CHOSEN).statusCode())
                .as("it was mended, too")
                .isEqualTo(401);
        var token = newLink(person.id());
        assertThat(choose(token).statusCode()).as("and a new link is good").isEqualTo(204);
    }

    @Test
    void a_token_that_was_kept_opens_nothing_after_a_mend_though_the_ledger_was_added_to() {
        var person = bound(Role.STAFF);
        var token = token(person);
        superuser.sql("drop table if exists kept_token").update();
        superuser
                .sql("create table kept_token as select * from access.token where account = :id")
                .param("id", person.id())
                .update();
        forge(new RolesChanged(person.id(), Instant.now(), List.of(Role.ADMINISTRATOR)));
        var log = captured();

        assertThat(get("/api/accounts/me/sessions", token).statusCode()).isEqualTo(401);
        assertThat(log.text()).contains("ALARM the row of account " + person.id());
        superuser.sql("insert into access.token select * from kept_token").update();
        assertThat(get("/api/accounts/me/sessions", token).statusCode()).isEqualTo(401);
        assertThat(TestServer.bean(LedgerStore.class)
                        .accounts()
                        .of(person.id())
                        .getLast()
                        .getPayload())
                .isInstanceOf(SessionsEnded.class);
    }

    /** As somebody who may append whatever they like. */
    private static void forge(AccountEvent event) {
        var log = TestServer.bean(LedgerStore.class).accounts();
        var fact = new AccountLog.Fact(log.version(event.account()), "somebody", UUID.randomUUID(), event);
        try (var connection = TestDatabases.superuser().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(log.append(connection, List.of(fact))).isTrue();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_row_of_before_is_found_at_sign_in_though_the_database_lies_about_the_entries() {
        var person = bound(Role.STAFF);
        keep(person.id());
        post("/api/accounts/" + person.id() + "/revocation", administrator, "");
        var function = superuser
                .sql("select pg_get_functiondef('ledger.account_version(uuid)'::regprocedure)")
                .query(String.class)
                .single();
        try {
            superuser.sql("""
                            create or replace function ledger.account_version(p_account uuid) returns bigint language sql
                            stable security definer as $$ select version from access.account where id = p_account $$
                            """).update();

            attacked(person, putBack());
        } finally {
            superuser.sql(function).update();
        }
        assertThat(account(person.id()).at("/revokedAt").isNull()).isFalse();
    }

    @Test
    void a_token_opens_nothing_once_the_password_has_changed_that_it_was_asked_for_with() {
        var person = bound(Role.STAFF);
        var checked = TestServer.bean(SignIn.class)
                .account(new Credentials(person.login(), TestServer.PASSWORD), "192.0.2.1", null);
        TestServer.bean(AccountPasswords.class)
                .store(person.id(), TestServer.bean(AccountPasswords.class).hash("another password of mine"));

        assertThat(get("/api/accounts/me/sessions", TestTokens.issue(checked)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_row_that_was_deleted_comes_back_without_a_password() {
        var person = bound(Role.STAFF);
        for (var table : List.of("token", "agreement", "account_link", "account_change")) {
            superuser
                    .sql("delete from access." + table + " where account = :id")
                    .param("id", person.id())
                    .update();
        }
        superuser
                .sql("delete from access.account where id = :id")
                .param("id", person.id())
                .update();
        var log = captured();

        TestServer.bean(AccountsAtStart.class).run();

        assertThat(log.text()).contains("ALARM the row of account " + person.id() + " is gone");
        assertThat(account(person.id()).at("/name/value/login").asString()).isEqualTo(person.login());
        assertThat(signIn(person.login(), TestServer.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void what_was_changed_while_nobody_looked_is_found_at_the_start() {
        var person = bound(Role.STAFF);
        superuser
                .sql("update access.account set roles = array['administrator'] where id = :id")
                .param("id", person.id())
                .update();
        var log = captured();

        TestServer.bean(AccountsAtStart.class).run();
        assertThat(log.text()).contains("ALARM the row of account " + person.id());
        assertThat(rolesHeld(person.id())).isEqualTo("[\"staff\"]");

        var again = captured();
        TestServer.bean(AccountsAtStart.class).run();
        assertThat(again.text()).doesNotContain("ALARM");
    }

    /** Somebody is in, the row is attacked: neither the token nor the password opens anything, and there is an alarm. */
    private void attacked(TestServer.Person person, String attack) {
        var revoked = !account(person.id()).at("/revokedAt").isNull();
        var token = revoked ? "" : token(person);
        superuser.sql(attack).param("id", person.id()).update();
        var log = captured();

        if (!token.isEmpty()) {
            assertThat(get("/api/accounts/me/sessions", token).statusCode())
                    .as(attack)
                    .isEqualTo(401);
            assertThat(log.text()).as(attack).contains("ALARM the row of account " + person.id());
        }
        assertThat(signIn(person.login(), TestServer.PASSWORD).statusCode())
                .as(attack)
                .isEqualTo(401);

        assertThat(log.text()).as(attack).contains("ALARM the row of account " + person.id());
        assertThat(log.text()).doesNotContain(person.login(), person.name());
    }

    private CapturedLog captured() {
        var log = new CapturedLog();
        logs.add(log);
        return log;
    }

    @AfterEach
    void close() {
        logs.forEach(CapturedLog::close);
    }

    private void keep(UUID account) {
        superuser.sql("drop table if exists kept").update();
        superuser
                .sql("create table kept as select * from access.account where id = :id")
                .param("id", account)
                .update();
    }

    private static String putBack() {
        return """
                update access.account set revoked_at = k.revoked_at, roles = k.roles, version = k.version, mac = k.mac,
                    sessions = k.sessions, agreed = k.agreed, password_hash = k.password_hash, changed_at = k.changed_at
                from kept k where k.id = account.id and account.id = :id
                """;
    }

    private String insertToken(UUID account) {
        var token = RandomToken.make();
        superuser
                .sql("""
                        insert into access.token (sha256, account, expires_at, begun_at, used_at, sessions, mac, mac_generation)
                        values (:sha256, :account, now() + interval '20 years', now(), now(), 0, :sha256, 1)
                        """)
                .param("sha256", token.hash().sha256().toArray())
                .param("account", account)
                .update();
        return token.text();
    }

    private String rolesHeld(UUID account) {
        return account(account).at("/roles").toString();
    }

    private JsonNode account(UUID account) {
        return json(get("/api/accounts/" + account, administrator));
    }
}
