// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestDatabases;
import fi.lethe.crypto.Opened;
import fi.lethe.events.Role;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountOpened;
import fi.lethe.events.account.AccountEvent.AccountRevoked;
import fi.lethe.events.account.AccountEvent.AgreementEnded;
import fi.lethe.events.account.AccountEvent.AgreementSigned;
import fi.lethe.events.account.AccountEvent.PasswordSet;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.events.account.PasswordMeans;
import fi.lethe.events.account.RecordedBy;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.StaffName;
import fi.lethe.ledger.AccountLog;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.testing.CapturedLog;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables as a program left them that knew no entries of accounts. */
class TakingOverTest {
    private static final Instant BEGUN = Instant.parse("2026-01-02T03:04:05.000006Z");
    private final TestDatabases.Fresh database = TestDatabases.fresh(Clock.systemUTC());
    private final LedgerStore ledger = database.ledger();
    private final JdbcClient superuser = JdbcClient.create(database.superuser());
    private final LoginMacs logins = new LoginMacs(database.vault().serviceMac("logins"));
    private final SealedNames names = new SealedNames(database.vault());
    private final AccountGuard guard = new AccountGuard(
            database.access(),
            ledger.accounts(),
            new RowMacs(database.vault().serviceMac("accounts")),
            logins,
            names,
            Clock.systemUTC());
    private final AccountTable table = new AccountTable(JdbcClient.create(database.access()));
    private final TakenOverMark mark = new TakenOverMark(database.vault().serviceMac("accounts-taken-over"));
    private final AccountsAtStart start = new AccountsAtStart(database.access(), ledger.accounts(), mark, guard);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_history_is_taken_over_in_each_accounts_order_and_only_once() {
        var first = opened("admin", "{administrator}", 0, null);
        var second = opened("maija", "{staff}", 1, first);
        change(second, "roles = '{auditor}'", 3, first);
        var agreement = agreed(second, 2, first);
        superuser
                .sql("update access.agreement set withdrawn_at = :at, withdrawn_by = :by where id = :id")
                .param("at", at(5))
                .param("by", first)
                .param("id", agreement)
                .update();
        var own = agreed(first, 4, first);
        superuser
                .sql("""
                        insert into access.account_link (sha256, account, given_at, given_by, expires_at, used_at)
                        values (sha256('x'), :account, :at, :by, :at, :used)
                        """)
                .param("account", second)
                .param("by", first)
                .param("at", at(1))
                .param("used", at(2))
                .update();
        change(second, "revoked_at = '" + at(6) + "'", 6, first);

        try (var log = new CapturedLog()) {
            start.run();
            assertThat(log.text()).contains("The history of 2 accounts").doesNotContain("ALARM");
        }

        var ofSecond = ledger.accounts().of(second);
        assertThat(ofSecond.stream().<AccountEvent>map(message -> (AccountEvent) message.getPayload()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("name")
                .containsExactly(
                        new AccountOpened(second, moment(1), List.of(Role.STAFF), nameOf(ofSecond)),
                        new PasswordSet(second, moment(2), PasswordMeans.LINK),
                        new AgreementSigned(
                                second, moment(2), agreement, LocalDate.of(2026, 1, 1), null, RecordedBy.OTHER),
                        new RolesChanged(second, moment(3), List.of(Role.AUDITOR)),
                        new AgreementEnded(second, moment(5), agreement),
                        new AccountRevoked(second, moment(6)));
        assertThat(ledger.accounts().of(first).stream().<Object>map(Message::getPayload))
                .contains(new AgreementSigned(
                        first, moment(4), own, LocalDate.of(2026, 1, 1), null, RecordedBy.NOT_KNOWN));
        assertThat(ofSecond.stream().map(message -> message.getMetaData().get(EntryMetaData.ACTOR)))
                .containsOnly(first.toString(), second.toString());
        assertThat(table.rows()).hasSize(2).allMatch(guard::isIntact);
        assertThat(names.open(table.all()).values()).allMatch(Opened.Known.class::isInstance);
        assertThat(ledger.verifyAgainstTree()).isTrue();

        var size = ledger.head().size();
        start.run();
        assertThat(ledger.head().size()).isEqualTo(size);
    }

    @Test
    void who_is_put_in_after_that_is_not_taken_over() {
        opened("admin", "{administrator}", 0, null);
        start.run();
        var later = opened("attacker", "{administrator}", 1, null);

        try (var log = new CapturedLog()) {
            start.run();
            assertThat(log.text()).contains("ALARM the row of account " + later + " was made by nobody");
        }
        assertThat(table.rows()).filteredOn(guard::isIntact).hasSize(1);
    }

    @Test
    void where_the_ledger_has_forgotten_all_accounts_nobody_is_taken_over_again() {
        opened("admin", "{administrator}", 0, null);
        start.run();
        superuser
                .sql(
                        "set session_replication_role = replica; update ledger.ledger_entry set stream_id = 'x' || stream_id")
                .update();
        var later = opened("attacker", "{administrator}", 1, null);

        try (var log = new CapturedLog()) {
            start.run();
            assertThat(log.text()).contains("ALARM there are accounts of which the ledger knows nothing");
        }
        assertThat(ledger.accounts().isEmpty()).isTrue();
        assertThat(table.rows()).extracting(AccountRow::id).contains(later);
        assertThat(table.rows()).noneMatch(guard::isIntact);
    }

    @Test
    void what_nobody_can_read_shuts_out_that_account_alone() throws SQLException {
        var king = opened("king", "{staff}", 0, null);
        var unreadable = opened("maija", "{staff}", 1, null);
        var fine = opened("fine", "{staff}", 1, null);
        start.run();
        superuser
                .sql("update access.account set roles = '{king}' where id = :id")
                .param("id", king)
                .update();
        var twice = new AccountOpened(
                unreadable, moment(9), List.of(), nameOf(ledger.accounts().of(unreadable)));
        try (var connection = database.superuser().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(ledger.accounts()
                            .append(connection, List.of(new AccountLog.Fact(1, "x", UUID.randomUUID(), twice))))
                    .isTrue();
            connection.commit();
        }
        try (var log = new CapturedLog()) {
            start.run();
            assertThat(log.text())
                    .contains("ALARM the row of account " + king)
                    .contains("ALARM the entries of account " + unreadable + " cannot be read");
        }
        assertThat(table.rows())
                .filteredOn(guard::isIntact)
                .extracting(AccountRow::id)
                .containsOnly(king, fine);
    }

    @Test
    void what_ended_before_the_mark_was_set_goes_on() {
        opened("admin", "{administrator}", 0, null);
        database.vault().serviceMac("accounts").generation(); // a key alone is no mark

        start.run();

        assertThat(ledger.accounts().isEmpty()).isFalse();
        assertThat(mark.isSet()).isTrue();
        assertThat(table.rows()).allMatch(guard::isIntact);
    }

    @Test
    void the_ids_derive_from_the_rows_of_the_history() {
        assertThat(TakenOverId.of(1, "7")).isEqualTo(TakenOverId.of(1, "7")).isNotEqualTo(TakenOverId.of(5, "7"));
        assertThat(TakenOverId.of(1, "7").version()).isEqualTo(8);
    }

    private UUID opened(String login, String roles, int minute, @Nullable UUID by) {
        var id = UUID.randomUUID();
        var name = names.seal(id, new StaffName("Maija Meikäläinen", login));
        var mac = logins.of(login);
        superuser
                .sql("""
                        insert into access.account (id, login_mac, login_generation, name_key, name_unit, name_commitment,
                            name_sha256, name_length, name_ciphertext, name_command, password_hash, roles, created_at,
                            changed_at, changed_by)
                        values (:id, :mac, :generation, :key, '1', :commitment, :sha256, :length, :ciphertext, :command,
                            '$argon2id$x', cast(:roles as text[]), :at, :at, :by)
                        """)
                .param("id", id)
                .param("mac", mac.value().toArray())
                .param("generation", mac.generation())
                .param("key", name.sealed().key().value())
                .param("commitment", name.sealed().commitment().toArray())
                .param("sha256", name.sealed().sha256().toArray())
                .param("length", name.sealed().length())
                .param(
                        "ciphertext",
                        Objects.requireNonNull(name.sealed().ciphertext()).toArray())
                .param("command", name.command())
                .param("roles", roles)
                .param("at", at(minute))
                .param("by", by, Types.OTHER)
                .update();
        return id;
    }

    private void change(UUID account, String what, int minute, UUID by) {
        superuser
                .sql("update access.account set " + what + ", changed_at = :at, changed_by = :by where id = :id")
                .param("at", at(minute))
                .param("by", by)
                .param("id", account)
                .update();
    }

    private UUID agreed(UUID account, int minute, UUID by) {
        var id = UUID.randomUUID();
        superuser
                .sql("""
                        insert into access.agreement (id, account, signed_on, recorded_at, recorded_by)
                        values (:id, :account, '2026-01-01', :at, :by)
                        """)
                .param("id", id)
                .param("account", account)
                .param("at", at(minute))
                .param("by", by)
                .update();
        return id;
    }

    private static OffsetDateTime at(int minute) {
        return moment(minute).atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(int minute) {
        return BEGUN.plusSeconds(60L * minute);
    }

    private static Sealed<StaffName> nameOf(List<DomainEventMessage<?>> messages) {
        return ((AccountOpened) messages.getFirst().getPayload()).name();
    }
}
