// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file's columns mean.
 *
 * @param from the name of the register that the file comes from; ids are unique within it
 * @param columns by their names in the header, or by codes of these names; each with one field or more
 * @param ignored the columns that are left out on purpose
 * @param constants what holds for all rows
 */
public record Mapping(
        RowKind kind,
        String from,
        Map<String, List<Field>> columns,
        Set<String> ignored,
        Map<Field, String> constants,
        Reading reading) {

    /**
     * How the file is written, where that is stated.
     *
     * @param decimal comma or point
     */
    public record Reading(
            @Nullable Charset encoding,
            @Nullable Character separator,
            @Nullable Character decimal) {
        /** Nothing is stated. */
        public static final Reading UNSTATED = new Reading(null, null, null);
    }

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        ignored = Set.copyOf(ignored);
        constants = Map.copyOf(constants);
    }
}
