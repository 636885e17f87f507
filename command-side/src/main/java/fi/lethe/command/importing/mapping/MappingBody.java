// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.command.constraints.Filled;
import fi.lethe.command.constraints.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A mapping as it is sent, and as it is proposed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MappingBody(
        @Filled String from,
        @Filled @Nullable String encoding,
        @Filled @Nullable String separator,
        @Filled @Nullable String decimal,
        Map<String, List<String>> columns,
        @Nullable List<String> ignore,
        @Nullable Map<String, @Words String> constants) {

    /** The same with other words for the columns. */
    public MappingBody with(UnaryOperator<String> word) {
        var renamed = new LinkedHashMap<String, List<String>>();
        columns.forEach((column, fields) -> renamed.put(word.apply(column), fields));
        var others = ignore == null ? null : ignore.stream().map(word).toList();
        return new MappingBody(from, encoding, separator, decimal, renamed, others, constants);
    }

    @Override
    public String toString() {
        return "MappingBody[" + columns.size() + " columns]";
    }
}
