// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.opening;

import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.rules.time.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives cases their numbers. One that was taken is never given again, from whatever process, also where its case was refused. */
public final class CaseNumbers {
    private final JdbcClient jdbc;

    /** Those of the schema {@code command}. */
    public CaseNumbers(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A number for a case that was received then, taken for good. */
    CaseNumber take(CaseKind kind, Instant receivedAt) {
        return number(kind, receivedAt, """
                insert into command.case_number as number (year, kind, last) values (:year, :kind, 1)
                on conflict (year, kind) do update set last = number.last + 1
                returning last""");
    }

    /** The number that would be taken now; somebody else may take it first. */
    CaseNumber next(CaseKind kind, Instant receivedAt) {
        return number(
                kind,
                receivedAt,
                "select coalesce(max(last), 0) + 1 from command.case_number where year = :year and kind = :kind");
    }

    private CaseNumber number(CaseKind kind, Instant receivedAt, String sql) {
        int year = LocalDate.ofInstant(receivedAt, FinnishCalendar.ZONE).getYear();
        int counter = jdbc.sql(sql)
                .param("year", year)
                .param("kind", kind.code())
                .query(Integer.class)
                .single();
        return new CaseNumber(year, kind, counter);
    }
}
