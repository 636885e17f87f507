// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What {@code docs/openapi.json} says of each operation is whole. */
class PublishedOperationsTest {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "application/problem+json";

    /** Everybody may make these calls; of all others the document says which scheme lets in. */
    private static final Set<String> OPEN = Set.of("use-account-link", "live", "ready");

    /** What concerns nobody but who asks needs no role. */
    private static final Set<String> OWN =
            Set.of("revoke-token", "change-own-password", "list-own-sessions", "end-own-session", "end-other-sessions");

    /** They send something, and all that they say is said by the address. */
    private static final Set<String> WITHOUT_BODY = Set.of(
            "issue-token",
            "renew-link",
            "revoke-account",
            "withdraw-agreement",
            "confirm-proposal",
            "decline-proposal",
            "see-proposal",
            "close-import-source",
            "open-import-source",
            "stop-import",
            "resume-replay");

    static List<PublishedOperation> operations() {
        return PublishedOperation.all();
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(operations())
                .extracting(PublishedOperation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"), "words joined by hyphens");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void it_says_what_it_does_and_where_it_belongs(PublishedOperation operation) {
        assertThat(operation.json().path("summary").asString("")).isNotBlank();
        var tags = names(operation.json().path("tags"));
        assertThat(tags).hasSize(1);
        var described = PublishedOperation.document()
                .path("tags")
                .valueStream()
                .filter(tag -> !tag.path("description").asString("").isBlank())
                .map(tag -> tag.path("name").asString());
        assertThat(described).containsAll(tags);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void it_says_how_it_succeeds(PublishedOperation operation) {
        assertThat(operation.successes()).isNotEmpty();
        for (int code : operation.successes()) {
            var content = operation.response(Integer.toString(code)).path("content");
            if (code == 204) {
                assertThat(content.isMissingNode()).as("204 has no content").isTrue();
            } else {
                assertThat(content.propertyNames()).isIn(Set.of(JSON), Set.of(CSV));
                assertThat(operation.answer(
                                code, content.propertyNames().iterator().next()))
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void it_says_how_it_is_refused(PublishedOperation operation) {
        var demanded = new HashSet<>(Set.of("default"));
        if (!operation.isOpen()) {
            demanded.add("401");
        }
        if (isBearers(operation) && !OWN.contains(operation.id())) {
            demanded.add("403");
        }
        if (operation.takesBody()) {
            demanded.addAll(Set.of("400", "413", "415", "422"));
        }
        assertThat(operation.codes()).containsAll(demanded);
        operation.codes().stream()
                .filter(code -> !code.startsWith("2") && !(operation.id().equals("ready") && code.equals("503")))
                .forEach(code -> {
                    var content = operation.response(code).path("content");
                    assertThat(content.propertyNames()).as(code).containsExactly(PROBLEM);
                    assertThat(content.at("/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .isEqualTo("#/components/schemas/Problem");
                });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void it_describes_the_body_that_it_takes(PublishedOperation operation) {
        var sends = Set.of("post", "put", "patch").contains(operation.method());
        assertThat(operation.takesBody()).isEqualTo(sends && !WITHOUT_BODY.contains(operation.id()));
        if (operation.takesBody()) {
            var content = operation.json().at("/requestBody/content");
            assertThat(content.propertyNames()).isIn(Set.of(JSON), Set.of(CSV, WORKBOOK));
            assertThat(content.valueStream()).allMatch(type -> type.has("schema"));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void it_says_who_is_let_in(PublishedOperation operation) {
        var schemes = PublishedOperation.document().at("/components/securitySchemes");
        assertThat(schemes.at("/bearer/scheme").asString("")).isEqualTo("bearer");
        assertThat(schemes.at("/basic/scheme").asString("")).isEqualTo("basic");
        var security = operation.json().path("security");
        assertThat(security.isArray()).isTrue();
        var named = security.valueStream()
                .flatMap(one -> one.propertyNames().stream())
                .toList();
        if (OPEN.contains(operation.id())) {
            assertThat(named).isEmpty();
        } else {
            assertThat(named).containsExactly(operation.id().equals("issue-token") ? "basic" : "bearer");
        }
    }

    @Test
    void a_command_lists_what_its_own_rules_refuse() {
        assertThat(problems("register-customer")).contains("customer-exists").doesNotContain("customer-unknown");
        assertThat(problems("forget-customer"))
                .contains("customer-unknown", "erasure-opposed", "erasure-ordered", "stale-version")
                .doesNotContain("invoice-unknown", "case-unknown");
        assertThat(problems("settle-invoice")).contains("invoice-unknown", "nothing-to-pay", "invoice-settled");
        assertThat(problems("close-case")).contains("case-unknown", "case-closed", "reply-missing");
    }

    @Test
    void what_is_referred_to_is_there_and_what_is_there_is_referred_to() {
        var schemas = PublishedOperation.document().at("/components/schemas");
        var referred = references(PublishedOperation.document())
                .filter(reference -> reference.startsWith("#/components/schemas/"))
                .map(reference -> reference.substring("#/components/schemas/".length()))
                .toList();
        assertThat(referred).isSubsetOf(schemas.propertyNames());
        assertThat(schemas.propertyNames()).isSubsetOf(referred);
    }

    private static boolean isBearers(PublishedOperation operation) {
        return operation.json().path("security").valueStream().anyMatch(one -> one.has("bearer"));
    }

    private static List<String> problems(String operation) {
        var listed = new ArrayList<String>();
        for (var response : PublishedOperation.named(operation).json().path("responses")) {
            listed.addAll(names(response.path("x-problems")));
        }
        return listed;
    }

    private static List<String> names(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static Stream<String> references(JsonNode node) {
        if (!node.isObject()) {
            return node.valueStream().flatMap(PublishedOperationsTest::references);
        }
        return node.properties().stream()
                .flatMap(member -> member.getKey().equals("$ref")
                        ? Stream.of(member.getValue().asString())
                        : references(member.getValue()));
    }
}
