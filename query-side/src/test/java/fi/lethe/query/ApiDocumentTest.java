// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import static fi.lethe.query.TestServer.getAsNobody;
import static fi.lethe.query.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiDocumentTest {
    @Test
    void the_document_lists_every_read() {
        var answer = getAsNobody("/api/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("paths").propertyNames())
                .contains(
                        "/api/registry/customers/{id}",
                        "/api/registry/search",
                        "/api/audit/entries",
                        "/api/audit/customers/{id}",
                        "/api/ledger/head",
                        "/api/ledger/entries/{position}",
                        "/api/health/ready");
        assertThat(json(answer)
                        .at("/components/schemas/CustomerAnswer/properties")
                        .propertyNames())
                .contains("name", "orders", "restriction");
    }

    @Test
    void parameters_are_described_and_who_acts_is_not_one_of_them() {
        var parameters = json(getAsNobody("/api/openapi.json"))
                .at("/paths/~1api~1audit~1entries/get/parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();

        assertThat(parameters)
                .containsExactlyInAnyOrder(
                        "customer",
                        "type",
                        "actor",
                        "token",
                        "from",
                        "to",
                        "fromPosition",
                        "toPosition",
                        "limit",
                        "cursor",
                        "after");
    }

    @Test
    void a_search_is_described_with_its_body() {
        var document = json(getAsNobody("/api/openapi.json"));

        assertThat(document.at("/paths/~1api~1registry~1search").propertyNames())
                .containsExactly("post");
        assertThat(document.at("/paths/~1api~1registry~1search/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/SearchBody");
        assertThat(document.at("/components/schemas/SearchBody/properties").propertyNames())
                .containsExactlyInAnyOrder("q", "after", "limit", "cursor", "purpose");
    }

    @Test
    void the_pages_load_nothing_from_elsewhere() {
        assertThat(getAsNobody("/api/docs").statusCode()).isIn(200, 302);
        assertThat(json(getAsNobody("/api/openapi.json/swagger-config"))
                        .get("validatorUrl")
                        .asString())
                .isIn("", "none");
    }
}
