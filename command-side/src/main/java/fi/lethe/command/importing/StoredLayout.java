// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of what an import's columns mean: the body as it was sent, without the names of columns. */
final class StoredLayout {
    private static final JsonMapper JSON = JsonMapper.shared();

    private StoredLayout() {}

    /** By codes of their names, until the file is seen. */
    static String coded(NewImportBody body, UnaryOperator<String> code) {
        return json(body, code);
    }

    /** By their positions in the file, from 0. */
    static String laidOut(NewImportBody body, List<String> header) {
        return json(body, column -> Integer.toString(header.indexOf(column)));
    }

    private static String json(NewImportBody body, UnaryOperator<String> word) {
        var stored = JSON.createObjectNode().put("as", body.as().code()).put("dryRun", body.dryRun());
        stored.set("mapping", JSON.valueToTree(body.mapping().with(word)));
        return stored.toString();
    }
}
