// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import fi.lethe.events.Role;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.StaffName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of accounts. */
final class AccountTable {
    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a row that has no other of its id, unless its login is taken. */
    boolean insert(AccountRow row, Account account, @Nullable UUID by) {
        var name = account.name().sealed();
        try {
            return written(jdbc.sql("""
                            insert into access.account (id, login_mac, login_generation, name_key, name_unit, name_commitment,
                                name_sha256, name_length, name_ciphertext, name_command, password_hash, roles, created_at,
                                revoked_at, changed_at, changed_by, version, sessions, agreed, mac, mac_generation)
                            values (:id, :loginMac, :loginGeneration, :key, :unit, :commitment,
                                :sha256, :length, :ciphertext, :command, :hash, :roles, :at,
                                :revoked, coalesce(:revoked, :at), :by, :version, :sessions, :agreed, :mac, :macGeneration)
                            """), row)
                            .param("key", name.key().value())
                            .param("unit", name.unit().unit())
                            .param("commitment", name.commitment().toArray())
                            .param("sha256", name.sha256().toArray())
                            .param("length", name.length())
                            .param("ciphertext", array(name.ciphertext()))
                            .param("command", account.name().command())
                            .param("at", account.createdAt().atOffset(ZoneOffset.UTC))
                            .param("by", by, Types.OTHER)
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Those in office that may have this login: the one with this code, and all whose code is of another generation. */
    List<AccountRow> candidates(Mac login) {
        return jdbc.sql("select " + AccountRow.COLUMNS + """
                        from access.account
                        where revoked_at is null
                          and (login_mac = :mac and login_generation = :generation or login_generation <> :generation)
                        """)
                .param("mac", login.value().toArray())
                .param("generation", login.generation())
                .query((row, _) -> AccountRow.read(row))
                .list();
    }

    /**
     * The row of an account, which nobody else changes until the transaction ends. It is read after the lock was waited for: a
     * statement that waits sees the new row, and of the ledger what stood before.
     */
    Optional<AccountRow> lock(UUID id) {
        jdbc.sql("select 1 from access.account where id = :id for no key update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return jdbc.sql("select " + AccountRow.COLUMNS + " from access.account where id = :id")
                .param("id", id)
                .query((row, _) -> AccountRow.read(row))
                .optional();
    }

    /** All rows by which somebody comes in, or could once. */
    List<AccountRow> rows() {
        return jdbc.sql("select " + AccountRow.COLUMNS + " from access.account")
                .query((row, _) -> AccountRow.read(row))
                .list();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select * from access.account where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    List<Account> all() {
        return jdbc.sql("select * from access.account order by created_at, id")
                .query((row, _) -> account(row))
                .list();
    }

    /** Lets one change of offices at a time go on, on whichever node, until the transaction ends. */
    void lockOffices() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('lethe offices', 0))")
                .query((_, _) -> 0)
                .single();
    }

    /** Whether another administrator in office can come in. */
    boolean hasAdministratorBeside(UUID id) {
        return jdbc.sql("""
                        select exists (
                            select 1 from access.account
                            where id <> :id and :administrator = any(roles)
                              and revoked_at is null and password_hash is not null)
                        """)
                .param("id", id)
                .param("administrator", Role.ADMINISTRATOR.code())
                .query(Boolean.class)
                .single();
    }

    /** Replaces what the row lets somebody do. */
    void rewrite(AccountRow row, Change change) {
        written(jdbc.sql("""
                        update access.account set login_mac = :loginMac, login_generation = :loginGeneration,
                            password_hash = :hash, roles = :roles, revoked_at = :revoked, changed_at = :at, changed_by = :by,
                            version = :version, sessions = :sessions, agreed = :agreed, mac = :mac,
                            mac_generation = :macGeneration
                        where id = :id
                        """), row)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by(), Types.OTHER)
                .update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, AccountRow row) {
        var mac = Objects.requireNonNull(row.mac());
        var revoked = row.revokedAt();
        return statement
                .param("id", row.id())
                .param("loginMac", row.login().value().toArray())
                .param("loginGeneration", row.login().generation())
                .param("hash", row.passwordHash(), Types.VARCHAR)
                .param("roles", codes(row.roles()))
                .param(
                        "revoked",
                        revoked == null ? null : revoked.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", row.version())
                .param("sessions", row.sessions())
                .param("agreed", row.agreed())
                .param("mac", mac.value().toArray())
                .param("macGeneration", mac.generation());
    }

    /** Says of a row that is right what it was not written with. */
    void code(AccountRow row) {
        var mac = Objects.requireNonNull(row.mac());
        jdbc.sql("""
                        update access.account
                        set version = :version, sessions = :sessions, agreed = :agreed, mac = :mac, mac_generation = :generation
                        where id = :id
                        """)
                .param("id", row.id())
                .param("version", row.version())
                .param("sessions", row.sessions())
                .param("agreed", row.agreed())
                .param("mac", mac.value().toArray())
                .param("generation", mac.generation())
                .update();
    }

    void endSessions(UUID account) {
        jdbc.sql("delete from access.token where account = :account")
                .param("account", account)
                .update();
    }

    Optional<String> passwordHash(UUID id) {
        return jdbc.sql("""
                        select password_hash from access.account
                        where id = :id and revoked_at is null and password_hash is not null
                        """).param("id", id).query(String.class).optional();
    }

    Set<KeyId> keysAmong(List<UUID> keys) {
        return jdbc.sql("select name_key from access.account where name_key = any(:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, _) -> new KeyId(row.getObject("name_key", UUID.class)))
                .set();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new AccountName(name(row), row.getObject("name_command", UUID.class)),
                Columns.roles(row),
                Columns.instant(row, "created_at"),
                Columns.instantIfAny(row, "revoked_at"),
                row.getString("password_hash") != null);
    }

    private static Sealed<StaffName> name(ResultSet row) throws SQLException {
        var ciphertext = row.getBytes("name_ciphertext");
        return new Sealed<>(
                new KeyId(row.getObject("name_key", UUID.class)),
                new DataUnit(Category.STAFF, row.getString("name_unit")),
                Bytes.of(row.getBytes("name_commitment")),
                Bytes.of(row.getBytes("name_sha256")),
                row.getInt("name_length"),
                ciphertext == null ? null : Bytes.of(ciphertext));
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toArray();
    }

    private static String[] codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toArray(String[]::new);
    }
}
