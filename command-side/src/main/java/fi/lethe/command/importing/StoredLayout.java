// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.events.Coded;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of what an import's columns mean: the body as it was sent, without the names of columns. */
final class StoredLayout {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern POSITION = Pattern.compile("\\d{1,6}");

    private StoredLayout() {}

    /** By codes of their names, until the file is seen. */
    static String coded(NewImportBody body, UnaryOperator<String> code) {
        return json(body, code);
    }

    /** By their positions in the file, from 0. */
    static String laidOut(NewImportBody body, List<String> header) {
        return json(body, column -> Integer.toString(header.indexOf(column)));
    }

    /** What the rows are; null where it is of an older version of this program. */
    static @Nullable RowKind kind(@Nullable String layout) {
        return layout == null
                ? null
                : Coded.of(RowKind.class, JSON.readTree(layout).path("as").asString(""))
                        .orElse(null);
    }

    /** Of a mapping that was laid out: the position of the column by which rows that stand together are one; null where each is one. */
    static @Nullable Integer joining(Mapping laidOut) {
        return laidOut.kind() == RowKind.CUSTOMERS
                ? null
                : laidOut.columns().entrySet().stream()
                        .filter(column -> column.getValue().contains(Field.ID))
                        .map(Map.Entry::getKey)
                        .filter(column -> POSITION.matcher(column).matches())
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(null);
    }

    private static String json(NewImportBody body, UnaryOperator<String> word) {
        var stored = JSON.createObjectNode().put("as", body.as().code()).put("dryRun", body.dryRun());
        stored.set("mapping", JSON.valueToTree(body.mapping().with(word)));
        return stored.toString();
    }
}
