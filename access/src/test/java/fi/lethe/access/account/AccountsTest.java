// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.TestServer;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.crypto.Opened;
import fi.lethe.events.Role;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.StaffName;
import fi.lethe.rules.roles.RoleCombination;
import fi.lethe.testing.CapturedLog;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest {
    private final Accounts accounts = TestServer.bean(Accounts.class);
    private final Offices offices = TestServer.bean(Offices.class);
    private final JdbcClient jdbc = JdbcClient.create(TestServer.bean(DataSource.class));

    @Test
    void a_persons_name_opens_with_the_key_of_that_person() {
        var person = TestServer.person(Role.DPO, Role.ADMINISTRATOR);

        var account = accounts.find(person.id()).orElseThrow();

        assertThat(account.roles()).containsExactlyInAnyOrder(Role.DPO, Role.ADMINISTRATOR);
        assertThat(account.revokedAt()).isNull();
        assertThat(accounts.names(List.of(account)).get(person.id()))
                .isEqualTo(new Opened.Known<>(new StaffName(person.name(), person.login())));
        assertThat(accounts.findByLogin(person.login().toUpperCase(Locale.ROOT)))
                .contains(account);
        assertThat(accounts.all()).contains(account);
    }

    @Test
    void the_tables_tell_no_name_no_login_no_password_and_no_token() {
        var person = TestServer.person(Role.STAFF);
        var token = TestServer.json(TestServer.signIn(person.login(), TestServer.PASSWORD))
                .get("token")
                .asString();

        var rows = jdbc.sql("""
                        select account::text from access.account
                        union all select encode(name_ciphertext, 'escape') from access.account
                        union all select token::text from access.token
                        """).query(String.class).list().toString();

        assertThat(rows).contains(person.id().toString());
        for (var secret : List.of(person.name(), person.login(), "example.fi", TestServer.PASSWORD, token)) {
            assertThat(rows.toLowerCase(Locale.ROOT)).doesNotContain(secret.toLowerCase(Locale.ROOT));
            assertThat(rows).doesNotContain(hex(secret));
        }
    }

    @Test
    void nobody_shares_a_login_not_even_with_somebody_who_has_left() {
        var person = TestServer.person(Role.STAFF);
        var other = new NewAccount(
                "Matti Meikäläinen", person.login().toUpperCase(Locale.ROOT), "Something-else-1", roles());
        assertThatThrownBy(() -> accounts.create(other)).isInstanceOf(LoginTaken.class);

        offices.revoke(person.id(), null);

        assertThatThrownBy(() -> accounts.create(other)).isInstanceOf(LoginTaken.class);
    }

    @Test
    void what_is_too_short_or_too_long_is_named() {
        var account = new NewAccount(" ", "x".repeat(201), "12345678901", roles());

        assertThatThrownBy(() -> accounts.create(account))
                .isInstanceOfSatisfying(
                        TypedRefusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/name", "/login", "/password"));
    }

    @Test
    void the_moment_of_leaving_stays_the_first_one() {
        var id = TestServer.person(Role.STAFF).id();
        offices.revoke(id, null);
        var left = accounts.find(id).orElseThrow().revokedAt();

        offices.revoke(id, null);

        assertThat(left).isNotNull();
        assertThat(accounts.find(id).orElseThrow().revokedAt()).isEqualTo(left);
    }

    @Test
    void changes_of_one_account_at_once_follow_each_other() {
        var person = TestServer.person(Role.STAFF);
        try (var log = new CapturedLog()) {
            IntStream.range(0, 8)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> offices.assign(
                                    person.id(),
                                    new RoleCombination(Set.of(number % 2 == 0 ? Role.AUDITOR : Role.DPO)),
                                    person.id()),
                            Thread::startVirtualThread))
                    .toList()
                    .forEach(CompletableFuture::join);
            IntStream.range(0, 6)
                    .mapToObj(_ -> CompletableFuture.runAsync(
                            () -> TestServer.bean(Agreements.class)
                                    .record(person.id(), LocalDate.of(2026, 1, 2), null, null),
                            Thread::startVirtualThread))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(log.text()).doesNotContain("ALARM");
        }
        assertThat(TestServer.bean(Agreements.class).of(person.id())).hasSize(6);
        assertThat(TestServer.signIn(person.login(), TestServer.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_keys_of_names_are_known_to_be_in_use() {
        var account = accounts.find(TestServer.person(Role.STAFF).id()).orElseThrow();
        var key = account.name().sealed().key();

        assertThat(accounts.keysAmong(Set.of(key, new KeyId(UUID.randomUUID()))))
                .containsExactly(key);
    }

    @Test
    void the_serving_role_cannot_delete_an_account() {
        assertThatThrownBy(() -> jdbc.sql("delete from access.account").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied for table account");
    }

    private static RoleCombination roles() {
        return new RoleCombination(Set.of(Role.STAFF));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
