// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import static fi.lethe.query.projection.Columns.bytes;
import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.query.projection.QueryDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the index of entries. */
final class AuditTable {
    private final JdbcClient jdbc;
    private final String schema;

    AuditTable(QueryDatabase database) {
        this.jdbc = database.jdbc();
        this.schema = database.schema();
    }

    void store(List<AuditRow> rows) {
        jdbc.sql("""
                        insert into %s.audit_entry (
                            position, subject, seq, type, revision, at, actor, register, purpose, exception, command,
                            correlation)
                        select * from unnest(
                            :position, :subject, :seq, :type, cast(:revision as int[]), cast(:at as timestamptz[]), :actor,
                            :register, :purpose, :exception, cast(:command as uuid[]), cast(:correlation as uuid[]))""".formatted(schema))
                .param("position", numbers(rows, AuditRow::position))
                .param("subject", texts(rows, row -> row.entry().stream()))
                .param("seq", numbers(rows, row -> row.entry().seq()))
                .param("type", texts(rows, row -> row.entry().type()))
                .param("revision", numbers(rows, row -> (long) row.entry().revision()))
                .param("at", texts(rows, row -> row.entry().at()))
                .param("actor", texts(rows, row -> row.entry().actor()))
                .param("register", texts(rows, row -> row.entry().register()))
                .param("purpose", texts(rows, row -> row.entry().purpose()))
                .param("exception", texts(rows, row -> row.entry().exception()))
                .param("command", texts(rows, row -> row.entry().command()))
                .param("correlation", texts(rows, row -> row.entry().correlation()))
                .update();
    }

    void storeTokens(List<TokenRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("insert into %s.audit_token (position, token) select * from unnest(:position, :token)"
                        .formatted(schema))
                .param("position", numbers(rows, TokenRow::position))
                .param("token", bytes(rows, row -> row.token().value().toArray()))
                .update();
    }

    void storeViewed(List<ViewedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("insert into %s.audit_viewed (subject, position) select * from unnest(:subject, :position)"
                        .formatted(schema))
                .param("subject", texts(rows, ViewedRow::subject))
                .param("position", numbers(rows, ViewedRow::position))
                .update();
    }
}
