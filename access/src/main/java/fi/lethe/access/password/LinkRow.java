// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.account.Columns;
import fi.lethe.access.token.TokenHash;
import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link's row says, and its code covers.
 *
 * @param account null: it opens the first one
 * @param expiresAt to the second
 * @param sessions of the account when it was given; a password that was set since makes the link worth nothing
 */
record LinkRow(TokenHash link, @Nullable UUID account, Instant expiresAt, long sessions) {
    /** Sessions of who has no account. */
    static final long NONE = -1;

    /**
     * A row as it was found.
     *
     * @param mac null where it was written by nobody who had the key
     * @param now sessions of the account at this moment
     */
    record Found(LinkRow row, @Nullable Mac mac, long now) {
        static Found of(TokenHash link, ResultSet row) throws SQLException {
            var mac = row.getBytes("mac");
            return new Found(
                    new LinkRow(
                            link,
                            row.getObject("account", UUID.class),
                            Columns.instant(row, "expires_at"),
                            row.getLong("sessions")),
                    mac == null ? null : new Mac(row.getInt("mac_generation"), Bytes.of(mac)),
                    row.getLong("sessions_now"));
        }
    }
}
