// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, one array each, for statements that {@code unnest} them. */
public final class Columns {
    private Columns() {}

    /**
     * Anything that PostgreSQL reads from its text; cast it to the column's type. Days and instants of years with more or fewer
     * than four digits are written as PostgreSQL has them; beyond its own range, it refuses them.
     */
    public static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    var value = column.apply(row);
                    return value == null ? null : text(value);
                })
                .toArray(String[]::new);
    }

    private static String text(Object value) {
        return switch (value) {
            case Instant at -> text(at.toString(), at.atOffset(ZoneOffset.UTC));
            case LocalDate day -> text(day.toString(), day);
            default -> value.toString();
        };
    }

    /** Without a sign, and before the year 1 as a year BC, of which there is no zeroth. */
    private static String text(String iso, Temporal time) {
        int year = time.get(ChronoField.YEAR);
        if (year >= 1 && year <= 9999) {
            return iso;
        }
        var rest = iso.substring(iso.indexOf('-', 1));
        return year >= 1 ? year + rest : "%04d%s BC".formatted(1 - year, rest);
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
