// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Offices;
import fi.lethe.events.Role;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReplayOverHttpTest {
    @Test
    void the_responsible_person_swaps_and_the_auditor_finds_everything_identical() {
        new TestCustomer(world()).register("Maija Uudelleenajettu", null);

        var swapped = ended(Role.RESPONSIBLE, "{\"swap\": true, \"projections\": [\"registry\", \"audit-trail\"]}");
        assertThat(swapped.get("swap").asBoolean()).isTrue();
        assertThat(swapped.get("projections")).hasSize(2);

        long size = world().ledger().head().size();
        var compared = ended(Role.AUDITOR, "");
        assertThat(compared.get("differences")).isEmpty();
        assertThat(compared.get("done")).isEqualTo(compared.get("of"));
        assertThat(compared.get("done").asLong()).isGreaterThanOrEqualTo(2 * size);
        assertThat(compared.get("rate").asLong()).isPositive();
        assertThat(compared.at("/projections/0/rows").asLong()).isPositive();
    }

    @Test
    void who_may_not_compare_or_swap_is_kept_out() {
        assertThat(begin(Role.STAFF, "").statusCode()).isEqualTo(403);
        assertThat(begin(Role.ADMINISTRATOR, "").statusCode()).isEqualTo(403);
        assertThat(begin(Role.DPO, "{\"swap\": true}").statusCode()).isEqualTo(403);
        assertThat(begin(Role.AUDITOR, "{\"swap\": true}").statusCode()).isEqualTo(403);
        assertThat(get(Role.STAFF, "/api/replays/0199c0de-0000-7000-8000-000000000000")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_wrong_with_a_request_is_said_where_it_is() {
        assertThat(fault("{\"swop\": true}")).isEmpty();
        assertThat(fault("{\"swap\": \"yes\"}")).isEqualTo("/swap");
        assertThat(fault("{\"projections\": []}")).isEqualTo("/projections");
        assertThat(fault("{\"projections\": [\"registry\", \"registry\"]}")).isEqualTo("/projections/1");
        assertThat(begin(Role.DPO, "{").statusCode()).isEqualTo(400);
        assertThat(get(Role.DPO, "/api/replays/nothing").statusCode()).isEqualTo(404);
        assertThat(post(Role.DPO, "/api/replays/0199c0de-0000-7000-8000-000000000000/resumption", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whose_account_is_revoked_has_their_replay_cut_off_and_another_goes_on_with_it() {
        var customer = new TestCustomer(world());
        customer.register("Maija Uudelleenajettu", null);
        customer.endRoles(4_000);
        var dpo = TestServer.member(Role.DPO);
        var begun = dpo.post("/api/replays", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var location = begun.headers().firstValue("Location").orElseThrow();
        TestServer.bean(Offices.class).revoke(dpo.account(), null);
        ReplayHouse.await(() -> !state(Role.AUDITOR, location).equals("RUNNING"));
        assertThat(state(Role.AUDITOR, location)).isEqualTo("CUT_OFF");

        assertThat(post(Role.AUDITOR, location + "/resumption", "").statusCode())
                .isEqualTo(202);
        ReplayHouse.await(() -> !state(Role.AUDITOR, location).equals("RUNNING"));
        assertThat(state(Role.AUDITOR, location)).isEqualTo("DONE");
    }

    @Test
    void search_is_not_replayed_and_the_refusal_names_what_is() {
        var refused = begin(Role.RESPONSIBLE, "{\"swap\": true, \"projections\": [\"search\"]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/projections/0");
        assertThat(json(refused).at("/errors/0/detail").asString())
                .contains("in memory only")
                .endsWith("known are registry, audit-trail");
    }

    private static HttpResponse<String> begin(Role role, String body) {
        return post(role, "/api/replays", body);
    }

    private static String fault(String body) {
        var refused = begin(Role.DPO, body);
        assertThat(refused.statusCode()).isEqualTo(422);
        return json(refused).at("/errors/0/pointer").asString();
    }

    private static JsonNode ended(Role role, String body) {
        var begun = begin(role, body);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var location = begun.headers().firstValue("Location").orElseThrow();
        ReplayHouse.await(() -> !state(role, location).equals("RUNNING"));
        assertThat(state(role, location)).isEqualTo("DONE");
        return answer(role, location);
    }

    private static String state(Role role, String location) {
        return answer(role, location).get("state").asString();
    }
}
