// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import fi.lethe.access.problems.Refusal;
import fi.lethe.query.console.commands.CommandApi;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The calls about imports, as one reader makes them: with their own token. */
record ImportApi(CommandApi api, String token) {
    private static final String IMPORTS = "/api/imports";

    /**
     * What a column may mean.
     *
     * @param form how it stands in the file, such as {@code DAY}
     */
    record Field(String field, String form, boolean required, boolean constant) {}

    List<ShownImport.State> newest() {
        return api.read(IMPORTS, token)
                .valueStream()
                .map(each -> api.read(each, ShownImport.State.class))
                .toList();
    }

    ShownImport.State state(UUID id) {
        return api.read(api.read(at(id), token), ShownImport.State.class);
    }

    List<Field> fields(RowsFile.Kind kind) {
        return api.read(IMPORTS + "/fields?as=" + kind.code(), token)
                .valueStream()
                .map(each -> api.read(each, Field.class))
                .toList();
    }

    /** The open registers, the one that rows came from last first. */
    List<String> registers() {
        return api.read(IMPORTS + "/sources", token)
                .valueStream()
                .filter(source -> source.path("open").asBoolean(false))
                .sorted(Comparator.comparing(
                                (JsonNode source) -> source.path("usedAt").asString(""))
                        .reversed())
                .map(source -> source.path("from").asString(""))
                .toList();
    }

    JsonNode proposed(RowsFile file) {
        var path = IMPORTS + "/proposals?as=" + file.kind().code();
        return api.json(api.file(HttpMethod.POST, path, token, file.type(), file.beginning()));
    }

    UUID begin(RowsFile.Kind kind, boolean dryRun, JsonNode mapping) {
        var body = api.body(Map.of("as", kind.code(), "dryRun", dryRun, "mapping", mapping));
        return UUID.fromString(api.post(IMPORTS, token, body).get("id").asString());
    }

    /**
     * Sends the rows, and waits until all are decided.
     *
     * @throws Refusal where the API refuses, or cannot be reached
     */
    void send(UUID id, RowsFile file) {
        api.file(HttpMethod.PUT, at(id) + "/rows", token, file.type(), file.bytes());
    }

    void stop(UUID id) {
        api.post(at(id) + "/stop", token, null);
    }

    /** @param which {@code rejects} or {@code flags}; the first page of them */
    List<ShownImport.Note> notes(UUID id, String which) {
        return api.read(at(id) + "/" + which, token)
                .get("rows")
                .valueStream()
                .map(each -> api.read(each, ShownImport.Note.class))
                .toList();
    }

    /** The rejected rows, as CSV. */
    String rejectedRows(UUID id, RowsFile file) {
        return api.file(HttpMethod.POST, at(id) + "/rejected-rows", token, file.type(), file.bytes());
    }

    JsonNode json(String text) {
        return api.json(text);
    }

    private static String at(UUID id) {
        return IMPORTS + "/" + id;
    }

    @Override
    public String toString() {
        return "ImportApi[not shown]";
    }
}
