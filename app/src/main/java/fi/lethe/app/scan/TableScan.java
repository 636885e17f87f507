// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Reads every column of every table of a database, and what the planner has noted down about their values. */
public final class TableScan {
    private static final int FETCH = 500;

    private record Column(String table, String name, boolean binary) {
        String expression() {
            return binary ? name : name + "::text";
        }
    }

    private final Search search;
    private final Set<Finding> findings = new HashSet<>();
    private long values;
    private int columns;

    public TableScan(Search search) {
        this.search = search;
    }

    /** Reads everything in this database, with connections that may see all of it. */
    public TableScan in(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            for (var column : columns(connection)) {
                columns++;
                read(connection, column);
            }
            connection.rollback();
        }
        return this;
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        select format('%I.%I', n.nspname, c.relname), format('%I', a.attname), a.atttypid = 'bytea'::regtype
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
                          and (n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
                               or c.relname in ('pg_statistic', 'pg_statistic_ext_data', 'pg_description', 'pg_largeobject'))
                        order by 1, a.attnum
                        """);
                var rows = statement.executeQuery()) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
            return columns;
        }
    }

    private void read(Connection connection, Column column) throws SQLException {
        var sql = "select %1$s from %2$s where %3$s is not null"
                .formatted(column.expression(), column.table(), column.name());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values++;
                    var bytes = bytes(rows, column);
                    search.in(
                            bytes,
                            bytes.length,
                            value -> findings.add(new Finding(value, column.table() + "." + column.name())));
                }
            }
        }
    }

    private static byte[] bytes(ResultSet row, Column column) throws SQLException {
        return column.binary() ? row.getBytes(1) : row.getString(1).getBytes(StandardCharsets.UTF_8);
    }

    public Set<Finding> findings() {
        return Set.copyOf(findings);
    }

    /** How many values were read. */
    public long values() {
        return values;
    }

    public int columns() {
        return columns;
    }
}
