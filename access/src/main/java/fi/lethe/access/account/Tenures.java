// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who held which roles and when: the history that the table of accounts writes itself. */
public final class Tenures {
    private final JdbcClient jdbc;

    Tenures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there are, the oldest first. */
    public List<Tenure> all() {
        return jdbc.sql("select * from access.tenure order by since")
                .query((row, _) -> tenure(row))
                .list();
    }

    /** All of one account, the oldest first. */
    public List<Tenure> of(UUID account) {
        return jdbc.sql("select * from access.tenure where account = :account order by since")
                .param("account", account)
                .query((row, _) -> tenure(row))
                .list();
    }

    /** All that lasted on some moment of this day, the oldest first. */
    public List<Tenure> on(LocalDate day) {
        return jdbc.sql("""
                        select * from access.tenure
                        where cardinality(roles) > 0 and since < :end and (until is null or until >= :beginning)
                        order by since, account
                        """)
                .param("beginning", Days.beginning(day).atOffset(ZoneOffset.UTC))
                .param("end", Days.beginning(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .query((row, _) -> tenure(row))
                .list();
    }

    private static Tenure tenure(ResultSet row) throws SQLException {
        return new Tenure(
                row.getObject("account", UUID.class),
                Columns.roles(row),
                Columns.instant(row, "since"),
                Columns.instantIfAny(row, "until"),
                row.getObject("given_by", UUID.class),
                row.getObject("ended_by", UUID.class));
    }
}
