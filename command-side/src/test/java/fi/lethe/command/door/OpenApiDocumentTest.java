// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.rules.commands.CommandRule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiDocumentTest {
    private final JsonNode document = json(send(request("/api/openapi.json").GET()));

    @Test
    void every_command_has_a_path_and_the_general_one_is_not_told() {
        for (var kind : CommandRule.values()) {
            assertThat(document.at("/paths/~1api~1commands~1" + kind.code() + "/post")
                            .isObject())
                    .as(kind.code())
                    .isTrue();
            assertThat(document.at("/paths/~1api~1commands~1" + kind.code() + "~1rehearsal/post/requestBody")
                            .isObject())
                    .as(kind.code())
                    .isTrue();
        }
        assertThat(document.get("paths").propertyNames())
                .noneMatch(path -> path.contains("{name}") && path.contains("commands"));
        assertThat(document.at("/info/title").asString()).isEqualTo("Lethe");
    }

    @Test
    void a_body_is_described_as_it_is_read() {
        var body = document.at("/components/schemas/RegisterCustomerBody");

        assertThat(body.at("/properties/customer/type").asString()).isEqualTo("string");
        assertThat(body.at("/properties/purpose/enum/0").asString()).isEqualTo("customer-relationship");
        assertThat(body.get("required").toString()).isEqualTo("[\"name\",\"obtainedOn\",\"source\"]");
        assertThat(document.at("/components/schemas/PersonName/required").toString())
                .isEqualTo("[\"full\"]");
        assertThat(document.at("/components/schemas/Money/properties/amount/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void a_member_that_java_cannot_name_is_described_by_the_name_that_it_has() {
        var body = document.at("/components/schemas/CloseCase");

        assertThat(body.at("/properties/case/format").asString()).isEqualTo("uuid");
        assertThat(body.get("required").toString()).contains("\"case\"");
        assertThat(body.get("properties").propertyNames()).doesNotContain("caseId", "subject");
        assertThat(document.at("/components/schemas/OpenCase/properties/language/enum/0")
                        .asString())
                .isEqualTo("fi");
    }
}
