// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import fi.lethe.access.problems.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A mapping laid upon the header of one file. */
public final class Layout {
    private final Mapping mapping;
    private final Map<Field, List<Integer>> columns;
    private final List<String> header;
    private final Home home;

    private Layout(Mapping mapping, Map<Field, List<Integer>> columns, List<String> header, Home home) {
        this.mapping = mapping;
        this.columns = columns;
        this.header = List.copyOf(header);
        this.home = home;
    }

    /**
     * The layout.
     *
     * @param header the columns as the mapping has them, by names or by codes of their names; empty where a column has no name
     * @throws MappingRefused where a column is neither mapped nor ignored, or missing, or stands twice
     */
    public static Layout of(Mapping mapping, List<String> header, Home home) {
        var faults = new ArrayList<FieldError>();
        var seen = new HashMap<String, Integer>();
        for (int number = 1; number <= header.size(); number++) {
            var column = header.get(number - 1);
            if (column.isEmpty()) {
                continue;
            }
            var twin = seen.putIfAbsent(column, number);
            if (twin != null) {
                faults.add(fault("has the same name for the columns " + twin + " and " + number + " of the file"));
            } else if (!mapping.columns().containsKey(column)
                    && !mapping.ignored().contains(column)) {
                faults.add(fault(
                        "does not say what column " + number + " of the file is; map it, or list it under ignore"));
            }
        }
        var indexes = new EnumMap<Field, List<Integer>>(Field.class);
        mapping.columns().forEach((column, fields) -> {
            int at = header.indexOf(column);
            if (at < 0) {
                faults.add(fault("maps to " + codes(fields) + " a column that is not one of the file"));
            }
            fields.forEach(field ->
                    indexes.computeIfAbsent(field, _ -> new ArrayList<>()).add(at));
        });
        if (!faults.isEmpty()) {
            throw new MappingRefused(mapping.kind(), faults);
        }
        return new Layout(mapping, indexes, header, home);
    }

    /** A name of a column may be a person's, where the file has no header; it is told by its number, or by what it is mapped to. */
    private static FieldError fault(String detail) {
        return new FieldError("/mapping/columns", detail);
    }

    private static String codes(List<Field> fields) {
        return fields.stream().map(Field::code).collect(Collectors.joining(", "));
    }

    public Mapping mapping() {
        return mapping;
    }

    public Home home() {
        return home;
    }

    /** The values as many as there are columns: what is missing at the end is empty, and so is what may be left out there. */
    public List<String> fitted(List<String> values) {
        int width = header.size();
        if (values.size() > width) {
            boolean empty = values.stream().skip(width).allMatch(String::isBlank);
            return empty ? values.subList(0, width) : values;
        }
        var padded = new ArrayList<>(values);
        padded.addAll(Collections.nCopies(width - values.size(), ""));
        return padded;
    }

    /** Has the row as many values as there are columns, and none where a column has no name? */
    public boolean isWhole(List<String> values) {
        return values.size() == header.size()
                && IntStream.range(0, values.size())
                        .allMatch(at -> isNamed(at) || values.get(at).isBlank());
    }

    /** Has the column at this position a name? */
    public boolean isNamed(int at) {
        return at < header.size() && !header.get(at).isEmpty();
    }

    /** What the column at this position is mapped to, if it is. */
    public Optional<Field> fieldOf(int at) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().contains(at))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a row says of a field, in the file's own form; null where it says nothing. */
    public @Nullable String text(Field field, List<String> values) {
        var said = inRow(field, values);
        return said.isEmpty() ? mapping.constants().get(field) : said;
    }

    /** Is there a column that may say it? */
    public boolean hasColumn(Field field) {
        return columns.containsKey(field);
    }

    /** Does the row itself say it, and not the mapping for all rows? */
    public boolean isInRow(Field field, List<String> values) {
        return !inRow(field, values).isEmpty();
    }

    private String inRow(Field field, List<String> values) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(values::get)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
