// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import fi.lethe.events.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of accounts lets somebody do, and the code that it was written with. Never prints itself.
 *
 * @param version how many events of the account's stream it says
 * @param sessions how many of these there were when its sessions ended last; older ones count no more
 * @param agreed the terms of the agreements that count, as {@link Terms} writes them
 * @param ledgerVersion how many events the stream has
 * @param mac null where it was written by nobody who had the key
 */
public record AccountRow(
        UUID id,
        long version,
        long sessions,
        Set<Role> roles,
        @Nullable Instant revokedAt,
        Mac login,
        @Nullable String passwordHash,
        UUID nameKey,
        String agreed,
        long ledgerVersion,
        @Nullable Mac mac) {
    /** What to select from {@code access.account}. */
    public static final String COLUMNS = """
            account.id, account.version, account.sessions, account.roles, account.revoked_at, account.login_mac,
            account.login_generation, account.password_hash, account.name_key, account.agreed, account.mac,
            account.mac_generation, ledger.account_version(account.id) as ledger_version
            """;

    /** From {@link #COLUMNS}. */
    public static AccountRow read(ResultSet row) throws SQLException {
        var mac = row.getBytes("mac");
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getLong("sessions"),
                Columns.roles(row),
                Columns.instantIfAny(row, "revoked_at"),
                new Mac(row.getInt("login_generation"), Bytes.of(row.getBytes("login_mac"))),
                row.getString("password_hash"),
                row.getObject("name_key", UUID.class),
                row.getString("agreed"),
                row.getLong("ledger_version"),
                mac == null ? null : new Mac(row.getInt("mac_generation"), Bytes.of(mac)));
    }

    /** Whether an agreement counts on this day. */
    public boolean agreedOn(LocalDate day) {
        return Terms.cover(agreed, day);
    }

    @Override
    public String toString() {
        return "AccountRow[" + id + "]";
    }
}
