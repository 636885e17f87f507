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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of accounts. */
final class AccountTable {
    private final JdbcClient jdbc;

    /** What a sign-in is checked against. */
    record Login(UUID account, Mac mac, @Nullable String passwordHash) {}

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores it, unless its login is taken. */
    boolean insert(Account account, Mac login, @Nullable String passwordHash, @Nullable UUID by) {
        var name = account.name().sealed();
        try {
            return jdbc.sql("""
                            insert into access.account (id, login_mac, login_generation, name_key, name_unit, name_commitment,
                                name_sha256, name_length, name_ciphertext, name_command, password_hash, roles, created_at,
                                changed_at, changed_by)
                            values (:id, :mac, :generation, :key, :unit, :commitment,
                                :sha256, :length, :ciphertext, :command, :hash, :roles, :at, :at, :by)
                            """)
                            .param("id", account.id())
                            .param("mac", login.value().toArray())
                            .param("generation", login.generation())
                            .param("key", name.key().value())
                            .param("unit", name.unit().unit())
                            .param("commitment", name.commitment().toArray())
                            .param("sha256", name.sha256().toArray())
                            .param("length", name.length())
                            .param("ciphertext", array(name.ciphertext()))
                            .param("command", account.name().command())
                            .param("hash", passwordHash, Types.VARCHAR)
                            .param("roles", codes(account.roles()))
                            .param("at", account.createdAt().atOffset(ZoneOffset.UTC))
                            .param("by", by, Types.OTHER)
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Those that may have this login: the one with this code, and all whose code is of another generation. */
    List<Login> candidates(Mac login) {
        return jdbc.sql("""
                        select id, login_mac, login_generation, password_hash
                        from access.account
                        where revoked_at is null
                          and (login_mac = :mac and login_generation = :generation or login_generation <> :generation)
                        """)
                .param("mac", login.value().toArray())
                .param("generation", login.generation())
                .query((row, _) -> new Login(
                        row.getObject("id", UUID.class),
                        new Mac(row.getInt("login_generation"), Bytes.of(row.getBytes("login_mac"))),
                        row.getString("password_hash")))
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
        jdbc.sql("lock table access.account in share row exclusive mode").update();
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

    void assign(UUID id, Set<Role> roles, Change change) {
        jdbc.sql("""
                        update access.account set roles = :roles, changed_at = :at, changed_by = :by
                        where id = :id and revoked_at is null
                        """)
                .param("id", id)
                .param("roles", codes(roles))
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by(), Types.OTHER)
                .update();
    }

    void revoke(UUID id, Change change) {
        jdbc.sql("""
                        update access.account set revoked_at = :at, changed_at = :at, changed_by = :by
                        where id = :id and revoked_at is null
                        """)
                .param("id", id)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by(), Types.OTHER)
                .update();
    }

    void setPassword(UUID id, String hash) {
        jdbc.sql("update access.account set password_hash = :hash where id = :id and revoked_at is null")
                .param("id", id)
                .param("hash", hash)
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
