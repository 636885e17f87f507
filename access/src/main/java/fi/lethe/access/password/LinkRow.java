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
 * @param by the account of who gave it; null for the installation itself
 * @param number of the account's events, the giving included; a later link or password makes it worth nothing. Of accounts that the
 *     ledger knew, where it opens the first one
 */
record LinkRow(
        TokenHash link,
        @Nullable UUID account,
        Instant expiresAt,
        @Nullable UUID by,
        long number) {

    /**
     * A row as it was found.
     *
     * @param mac null where it was written by nobody who had the key
     */
    record Found(LinkRow row, @Nullable Mac mac) {
        static Found of(TokenHash link, ResultSet row) throws SQLException {
            var mac = row.getBytes("mac");
            return new Found(
                    new LinkRow(
                            link,
                            row.getObject("account", UUID.class),
                            Columns.instant(row, "expires_at"),
                            row.getObject("given_by", UUID.class),
                            row.getLong("number")),
                    mac == null ? null : new Mac(row.getInt("mac_generation"), Bytes.of(mac)));
        }
    }
}
