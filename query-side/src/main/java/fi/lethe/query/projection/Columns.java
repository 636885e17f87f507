// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, one array each, for statements that {@code unnest} them. */
public final class Columns {
    private Columns() {}

    /** Anything that PostgreSQL reads from its text; cast it to the column's type. */
    public static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    var value = column.apply(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    /** Whole numbers. */
    public static <R> @Nullable Long[] numbers(List<R> rows, Function<R, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    /** Bytes. */
    public static <R> byte @Nullable [][] bytes(List<R> rows, Function<R, byte @Nullable []> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }
}
