// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import fi.lethe.query.replay.Difference.Deviation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares rebuilt tables with the live ones in the database, each row with all of its columns, by their primary keys. */
final class Comparison {
    static final int TOLD = 1_000;

    private final JdbcClient jdbc;

    /** What was found in a table; the second number is the same in each row of the answer. */
    private record Found(Difference difference, long differing) {}

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tables of a projection; to be called in a transaction in which they stand still. */
    Compared of(List<String> tables) {
        var differences = new ArrayList<Difference>();
        long rows = 0;
        long differing = 0;
        for (var table : tables) {
            rows += jdbc.sql("select count(*) from query_replay." + table)
                    .query(Long.class)
                    .single();
            var found = differences(table);
            differing += found.isEmpty() ? 0 : found.getFirst().differing();
            found.stream()
                    .map(Found::difference)
                    .limit(TOLD - differences.size())
                    .forEach(differences::add);
        }
        return new Compared(rows, differing, differences);
    }

    private List<Found> differences(String table) {
        var keys = names("""
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = cast(:table as regclass) and i.indisprimary order by a.attnum""", table);
        var columns = names("""
                select attname from pg_attribute
                where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped order by attnum""", table);
        var first = keys.getFirst();
        return jdbc.sql("""
                        select jsonb_build_object(%1$s)::text as row_key,
                            case when live.%2$s is null then 'MISSING' when built.%2$s is null then 'SURPLUS' else 'ALTERED' end
                                as deviation,
                            case when live.%2$s is null or built.%2$s is null then '{}'::text[]
                                else array_remove(array[%3$s], null) end as columns,
                            count(*) over () as differing
                        from query.%4$s live full join query_replay.%4$s built on %5$s
                        where (live.*) is distinct from (built.*)
                        order by %6$s limit %7$d""".formatted(
                                each(keys, key -> "'" + key + "', coalesce(live." + key + ", built." + key + ")", ", "),
                                first,
                                each(columns, Comparison::nameWhereDistinct, ", "),
                                table,
                                each(keys, key -> "live." + key + " = built." + key, " and "),
                                each(keys, key -> "coalesce(live." + key + ", built." + key + ")", ", "),
                                TOLD))
                .query((row, _) -> found(table, row))
                .list();
    }

    private static String nameWhereDistinct(String column) {
        return "case when live.%1$s is distinct from built.%1$s then '%1$s' end".formatted(column);
    }

    private List<String> names(String sql, String table) {
        return jdbc.sql(sql)
                .param("table", "query." + table)
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    private static String each(List<String> names, Function<String, String> form, String between) {
        return names.stream().map(form).collect(joining(between));
    }

    private static Found found(String table, ResultSet row) throws SQLException {
        var columns = (String[]) row.getArray("columns").getArray();
        return new Found(
                new Difference(
                        table,
                        row.getString("row_key"),
                        Deviation.valueOf(row.getString("deviation")),
                        Stream.of(columns).toList()),
                row.getLong("differing"));
    }
}
