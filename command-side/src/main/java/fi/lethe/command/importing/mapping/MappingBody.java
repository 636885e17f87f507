// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping as it is sent. */
public record MappingBody(
        String from,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String decimal,
        Map<String, List<String>> columns,
        @Nullable List<String> ignore,
        @Nullable Map<String, String> constants) {}
