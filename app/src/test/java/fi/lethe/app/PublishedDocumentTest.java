// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/openapi.json} is what a running Lethe publishes; run it with {@code -Dlethe.write-docs=true} to have it written. */
class PublishedDocumentTest {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_committed_document_is_the_published_one() throws IOException {
        var answer = House.shared().as(Role.STAFF).get("/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        var document = (ObjectNode) json(answer);
        document.remove("servers"); // where this one runs
        var published = JSON.writeValueAsString(sorted(document)) + "\n";
        if (Boolean.getBoolean("lethe.write-docs")) {
            Files.writeString(FILE, published);
        }

        assertThat(Files.readString(FILE)).isEqualTo(published);
    }

    /** Members of which the order means nothing are sorted; those of a schema stand as the record declares them. */
    private static JsonNode sorted(JsonNode document) {
        if (!document.isObject()) {
            return document;
        }
        var sorted = JsonNodeFactory.instance.objectNode();
        document.propertyNames().stream().sorted().forEach(name -> {
            var member = document.get(name);
            sorted.set(
                    name,
                    name.equals("paths") || name.equals("components") || name.equals("schemas")
                            ? sorted(member)
                            : member);
        });
        return sorted;
    }
}
