// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.ledger;

import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.getAsNobody;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.evidence.merkle.TreeHash;
import fi.lethe.query.TestCustomer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LedgerReadsTest {
    private final TestCustomer customer = new TestCustomer(world());
    private long position;

    @BeforeEach
    void a_customer() {
        position = customer.register("Maija Meikäläinen", "maija@example.fi");
        customer.changeContact("m@example.fi");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anybody_with_a_role_can_check_an_entry_against_the_head(Role role) {
        var head = answer(role, "/api/ledger/head");
        var entry = answer(role, "/api/ledger/entries/" + position);
        while (!answer(role, "/api/ledger/head").equals(head)) { // others append meanwhile
            head = answer(role, "/api/ledger/head");
            entry = answer(role, "/api/ledger/entries/" + position);
        }

        var bytes = binary(entry.get("bytes"));
        var leaf = TreeHash.leaf(bytes);
        assertThat(entry.get("position").asLong()).isEqualTo(position);
        assertThat(entry.get("leafHash").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(leaf));
        assertThat(entry.at("/proof/size").asLong()).isEqualTo(head.get("size").asLong());
        assertThat(entry.at("/proof/root")).isEqualTo(head.get("root"));
        assertThat(proof(entry).verifies(leaf, binary(head.get("root")))).isTrue();
        bytes[bytes.length - 3] ^= 1;
        assertThat(proof(entry).verifies(TreeHash.leaf(bytes), binary(head.get("root"))))
                .isFalse();
    }

    @Test
    void the_entry_is_shown_as_it_stands() {
        var body = get(Role.STAFF, "/api/ledger/entries/" + position).body();
        var bytes = Objects.requireNonNull(
                world().ledger().entry(position).orElseThrow().entry());

        assertThat(body).contains("\"entry\":" + new String(bytes, StandardCharsets.UTF_8));
        assertThat(body).doesNotContain("Maija");
    }

    @Test
    void an_entry_is_proved_against_an_earlier_tree() {
        var entry = answer(Role.STAFF, "/api/ledger/entries/" + position + "?size=" + (position + 1));

        assertThat(entry.at("/proof/size").asLong()).isEqualTo(position + 1);
        assertThat(entry.get("proof").has("root")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99999999", "all"})
    void a_tree_that_cannot_hold_the_entry_is_refused(String size) {
        var answer = get(Role.STAFF, "/api/ledger/entries/" + position + "?size=" + size);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "-1", "last"})
    void an_entry_that_is_not_there_is_not_found(String wanted) {
        assertThat(get(Role.STAFF, "/api/ledger/entries/" + wanted).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_comes_in_without_a_token() {
        assertThat(getAsNobody("/api/ledger/head").statusCode()).isEqualTo(401);
    }

    private static InclusionProof proof(JsonNode entry) {
        var hashes = entry.at("/proof/hashes")
                .valueStream()
                .map(LedgerReadsTest::binary)
                .toList();
        return new InclusionProof(
                entry.get("position").asLong(), entry.at("/proof/size").asLong(), hashes);
    }

    private static byte[] binary(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }
}
