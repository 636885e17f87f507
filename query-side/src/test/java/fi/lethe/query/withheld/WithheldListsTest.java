// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.TestCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whoever answers data subjects sees who is restricted and who waits for erasure, by id. */
class WithheldListsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void who_is_restricted_is_listed_until_it_is_lifted_with_ground_and_day_and_no_value() {
        customer.register("Maija Luettelossa", "maija@example.fi");
        long restricted = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);

        var line = line("restrictions", restricted).orElseThrow();
        assertThat(line.get("ground").asString()).isEqualTo("ACCURACY_CONTESTED");
        assertThat(line.get("since").asString()).matches("20\\d\\d-.*Z");
        assertThat(line.get("upToDate").asBoolean()).isTrue();
        assertThat(line.propertyNames()).containsExactlyInAnyOrder("customer", "since", "ground", "upToDate");
        assertThat(line("erasures", restricted)).isEmpty();

        assertThat(line("restrictions", customer.lift(RestrictionGround.ACCURACY_CONTESTED)))
                .isEmpty();
    }

    @Test
    void whose_erasure_waits_is_listed_with_its_ground_and_when_it_is_due_until_the_keys_are_gone() {
        customer.register("Maija Luettelossa", "maija@example.fi");
        customer.orderErasure(everything());
        customer.cancelErasure(everything());
        long ordered = customer.orderErasure(everything());

        var line = line("erasures", ordered).orElseThrow();
        assertThat(line.get("ground").asString()).isEqualTo("NO_LONGER_NEEDED");
        assertThat(line.get("due").asString()).isEqualTo(TestCustomer.SETTLED.toString());
        assertThat(line.get("since").asString()).isEqualTo(recordedAt(ordered));
        assertThat(line.propertyNames()).containsExactlyInAnyOrder("customer", "since", "ground", "due", "upToDate");
        assertThat(line("restrictions", ordered)).isEmpty();

        assertThat(line("erasures", customer.destroy(everything()))).isEmpty();
    }

    @Test
    void pages_hold_everybody_once() {
        long last = 0;
        var all = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            var one = new TestCustomer(world());
            one.register("Maija Monesta", null);
            last = one.restrict(RestrictionGround.OBJECTION_PENDING);
            all.add(one.id().toString());
        }
        var pages = pages("restrictions", last, 2);
        assertThat(pages).allSatisfy(page -> assertThat(page.size()).isLessThanOrEqualTo(2));
        var seen = pages.stream()
                .flatMap(JsonNode::valueStream)
                .map(line -> line.get("customer").asString())
                .toList();
        assertThat(seen).containsAll(all).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({"STAFF, 403", "RESPONSIBLE, 200", "DPO, 200", "AUDITOR, 403", "ADMINISTRATOR, 403"})
    void the_table_of_roles_holds(Role role, int status) {
        assertThat(get(role, "/api/registry/restrictions").statusCode()).isEqualTo(status);
        assertThat(get(role, "/api/registry/erasures").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, /limit", "limit=501, /limit", "cursor=cDE, /cursor", "after=x, /after", "ground=X, ''"})
    void a_wrong_parameter_is_refused_by_name(String parameter, String pointer) {
        var answer = get(Role.DPO, "/api/registry/erasures?" + parameter);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private Optional<JsonNode> line(String list, long after) {
        return pages(list, after, 500).stream()
                .flatMap(JsonNode::valueStream)
                .filter(line ->
                        line.get("customer").asString().equals(customer.id().toString()))
                .findFirst();
    }

    private static List<JsonNode> pages(String list, long after, int limit) {
        var pages = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = answer(Role.DPO, "/api/registry/" + list + "?limit=" + limit + "&after=" + after + cursor);
            pages.add(page.get(list));
            cursor = page.get("cursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("cursor").asString();
        } while (!cursor.isEmpty());
        return pages;
    }

    private static String recordedAt(long position) {
        return answer(
                        Role.DPO,
                        "/api/audit/entries?fromPosition=" + position + "&toPosition=" + position + "&after="
                                + position)
                .at("/entries/0/at")
                .asString();
    }
}
