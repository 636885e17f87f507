// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import fi.lethe.command.importing.mapping.Mapping;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mapping says that the command line itself must know; the server judges whether it is right. */
public final class MappedColumns {
    private static final Set<String> OF_LINES = Set.of("lineDescription", "lineQuantity", "lineUnitPrice");

    private MappedColumns() {}

    /** The column that the mapping calls the row's id. */
    public static Optional<String> id(Map<String, Object> mapping) {
        return columnOf(mapping, Set.of("id"));
    }

    /** The column by which rows that stand together are one, if lines of invoices stand in rows of their own. */
    public static @Nullable String joiningRows(Map<String, Object> mapping) {
        return columnOf(mapping, OF_LINES).isPresent() ? id(mapping).orElse(null) : null;
    }

    private static Optional<String> columnOf(Map<String, Object> mapping, Set<String> fields) {
        return mapping.get("columns") instanceof Map<?, ?> columns
                ? columns.entrySet().stream()
                        .filter(column -> column.getValue() instanceof List<?> said
                                && said.stream().anyMatch(fields::contains))
                        .map(column -> String.valueOf(column.getKey()))
                        .findFirst()
                : Optional.empty();
    }

    /** How the file is written, as far as that is stated in words that there are. */
    public static Mapping.Reading reading(Map<String, Object> mapping) {
        return new Mapping.Reading(encoding(mapping), separator(mapping), sign(mapping, "decimal"));
    }

    private static @Nullable Charset encoding(Map<String, Object> mapping) {
        return mapping.get("encoding") instanceof String name ? Charset.forName(name, null) : null;
    }

    /** The file's separator, where one is stated. */
    public static @Nullable Character separator(Map<String, Object> mapping) {
        return sign(mapping, "separator");
    }

    private static @Nullable Character sign(Map<String, Object> mapping, String name) {
        return mapping.get(name) instanceof String sign && sign.length() == 1 ? sign.charAt(0) : null;
    }
}
