// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.settings.Directories;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * All rows of both clusters as {@code COPY} text, one file for each cluster, as {@code psql} reads it too; what Flyway keeps for
 * itself is left out, and goes as the version of each schema.
 */
public final class GoldenClusters {
    private static final String END = "\\.";

    private GoldenClusters() {}

    /** Writes all rows of an installation that is stopped; answers the version of each schema. */
    public static Map<String, String> save(Directories directories, Path folder) throws SQLException, IOException {
        var versions = new TreeMap<String, String>();
        for (var part : Part.values()) {
            try (var database = EmbeddedDatabase.start(directories, part);
                    var connection = database.inspector().unpooled().getConnection();
                    var out = Files.newBufferedWriter(file(folder, part))) {
                for (var schema : schemas(part)) {
                    versions.put(schema, version(connection, schema));
                    for (var table : tables(connection, schema)) {
                        out.write("COPY " + table + " FROM stdin;\n" + rows(connection, table) + END + "\n");
                    }
                }
            }
        }
        return versions;
    }

    /** Makes both clusters with the tables of these versions and these rows, and stops them again. */
    public static void load(Directories directories, Path folder, Map<String, String> versions)
            throws SQLException, IOException {
        for (var part : Part.values()) {
            try (var database = EmbeddedDatabase.start(directories, part)) {
                for (var schema : schemas(part)) {
                    Flyway.configure()
                            .dataSource(database.owner().unpooled())
                            .schemas(schema)
                            .locations("classpath:db/" + schema)
                            .target(versions.get(schema))
                            .load()
                            .migrate();
                }
                try (var connection = database.inspector().unpooled().getConnection()) {
                    fill(connection, file(folder, part));
                }
            }
        }
    }

    private static Path file(Path folder, Part part) {
        return folder.resolve(part.directory() + ".sql");
    }

    /** In the order in which an installation migrates them. */
    private static List<String> schemas(Part part) {
        return switch (part) {
            case LEDGER -> List.of("ledger", "access", "command", "query");
            case VAULT -> List.of("vault");
        };
    }

    /** No trigger looks at these rows, as in a restored backup: each has passed them once. */
    private static void fill(Connection connection, Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        execute(connection, "set session_replication_role = replica");
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                fill(connection, line, lines);
            }
        }
        continueNumbers(connection);
        connection.commit();
    }

    private static void fill(Connection connection, String copy, BufferedReader lines)
            throws SQLException, IOException {
        var rows = new StringBuilder();
        for (var line = lines.readLine(); !END.equals(line); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        // A migration may have put a first row there.
        execute(connection, "delete from " + copy.substring("COPY ".length(), copy.indexOf(" (")));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(copy.replace(";", ""), new StringReader(rows.toString()));
    }

    private static void continueNumbers(Connection connection) throws SQLException {
        for (var statement : list(connection, """
                select format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I.%I',
                    format('%I.%I', table_schema, table_name), column_name, column_name, table_schema, table_name)
                from information_schema.columns where is_identity = 'YES'""")) {
            execute(connection, statement);
        }
    }

    private static String version(Connection connection, String schema) throws SQLException {
        return list(
                        connection,
                        "select version from %s.flyway_schema_history where version is not null order by installed_rank desc"
                                .formatted(schema))
                .getFirst();
    }

    /** Each with its columns. */
    private static List<String> tables(Connection connection, String schema) throws SQLException {
        return list(connection, """
                select format('%I.%I (%s)', n.nspname, c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum))
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where n.nspname = '%s' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                group by n.nspname, c.relname order by c.relname""".replace("'%s'", "'" + schema + "'"));
    }

    private static String rows(Connection connection, String table) throws SQLException, IOException {
        var text = new StringWriter();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO stdout", text);
        return text.toString();
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        var list = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                list.add(rows.getString(1));
            }
        }
        return list;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
