// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.Columns;
import fi.lethe.access.permission.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What a row of {@code access.account} says of who acts. */
final class ActorRow {
    /** What to select; the day is the parameter {@code today}. */
    static final String COLUMNS = """
            account.id, account.roles,
            exists (
                select 1 from access.agreement
                where agreement.account = account.id and withdrawn_at is null
                  and signed_on <= :today and (valid_until is null or valid_until >= :today)
            ) as under_agreement
            """;

    private ActorRow() {}

    static Actor read(ResultSet row) throws SQLException {
        return new Actor(row.getObject("id", UUID.class), Columns.roles(row), row.getBoolean("under_agreement"));
    }
}
