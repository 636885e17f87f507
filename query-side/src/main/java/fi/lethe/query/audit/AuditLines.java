// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.events.personal.Token;
import fi.lethe.query.projection.SetAsideTable;
import fi.lethe.query.request.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the index of entries, the newest first. */
public final class AuditLines {
    /** Of the subject's own stream, or of the access log where it tells of their data. */
    private static final String OF_SUBJECT = """
            position in (select position from query.audit_entry where subject = :subject
                         union all select position from query.audit_viewed where subject = :subject)""";

    private static final String WITH_TOKEN =
            "position in (select position from query.audit_token where token = :token)";

    private final JdbcClient jdbc;
    private final SetAsideTable setAside;

    AuditLines(JdbcClient jdbc, SetAsideTable setAside) {
        this.jdbc = jdbc;
        this.setAside = setAside;
    }

    /** The newest first, at most so many. */
    public AuditPage page(AuditFilter filter, int limit) {
        var found = newest(filter, limit + 1);
        var page = found.stream().limit(limit).toList();
        return new AuditPage(
                page,
                setAside.isEmpty(),
                found.size() > limit ? Cursor.after(page.getLast().position()) : null);
    }

    private List<AuditLine> newest(AuditFilter filter, int limit) {
        return jdbc.sql("""
                        select position, subject, seq, type, revision, at, actor, register, purpose, exception, command,
                            correlation
                        from query.audit_entry where %s order by position desc limit :limit""".formatted(condition(filter)))
                .param("subject", filter.subject())
                .param("type", filter.type())
                .param("actor", filter.actor())
                .param("token", bytes(filter.token()))
                .param("from", time(filter.recorded().from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(filter.recorded().until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("first", filter.positions().from())
                .param("last", filter.positions().until())
                .param("before", filter.before())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** Only what narrows, so that each combination has a plan of its own; built of constants. */
    private static String condition(AuditFilter filter) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        narrow(conditions, filter.subject(), OF_SUBJECT);
        narrow(conditions, filter.type(), "type = :type");
        narrow(conditions, filter.actor(), "actor = :actor");
        narrow(conditions, filter.token(), WITH_TOKEN);
        narrow(conditions, filter.recorded().from(), "at >= :from");
        narrow(conditions, filter.recorded().until(), "at < :until");
        narrow(conditions, filter.positions().from(), "position >= :first");
        narrow(conditions, filter.positions().until(), "position <= :last");
        narrow(conditions, filter.before(), "position < :before");
        return String.join(" and ", conditions);
    }

    private static void narrow(List<String> conditions, @Nullable Object wanted, String condition) {
        if (wanted != null) {
            conditions.add(condition);
        }
    }

    private static byte @Nullable [] bytes(@Nullable Token token) {
        return token == null ? null : token.value().toArray();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("position"),
                row.getString("subject"),
                row.getLong("seq"),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("register"),
                row.getString("purpose"),
                row.getString("exception"),
                row.getObject("command", UUID.class),
                row.getObject("correlation", UUID.class));
    }
}
