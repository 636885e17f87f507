// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.ByHand;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.search.index.SearchIndex;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has objected to a purpose is not read, and not found, for it. */
class ObjectedReadsTest {
    private final TestCustomer customer = new TestCustomer(world());
    private final String name = "Vastustaja" + UUID.randomUUID().toString().substring(0, 8);
    private long before;

    @BeforeEach
    void register() {
        before = customer.register(name, "vastustaja@example.fi");
    }

    @Test
    void a_read_for_such_a_purpose_is_refused_and_any_other_is_not() {
        long position = customer.object("direct-marketing");

        var refused = read(Role.STAFF, "?purpose=direct-marketing&after=" + position);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("/problems/objected");
        assertThat(refused.body()).doesNotContain(name);
        assertThat(read(Role.STAFF, "").statusCode()).isEqualTo(200);
        assertThat(read(Role.STAFF, "?purpose=statistics").statusCode()).isEqualTo(200);
        assertThat(read(Role.DPO, "?purpose=rights-request").statusCode()).isEqualTo(200);
        assertThat(json(read(Role.AUDITOR, "?purpose=direct-marketing"))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/objected");
    }

    @Test
    void it_holds_from_the_moment_it_is_recorded_also_for_who_does_not_wait() {
        for (int i = 0; i < 20; i++) {
            var another = new TestCustomer(world());
            var other = "Kiireinen" + UUID.randomUUID().toString().substring(0, 8);
            bean(SearchIndex.class).await(another.register(other, null));
            another.object("direct-marketing");

            var path = "/api/registry/customers/" + another.id() + "?purpose=direct-marketing";
            assertThat(get(Role.STAFF, path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_search_that_does_not_wait_leaves_the_person_out_too() {
        for (int i = 0; i < 20; i++) {
            var another = new TestCustomer(world());
            var other = "Kiireinen" + UUID.randomUUID().toString().substring(0, 8);
            bean(SearchIndex.class).await(another.register(other, null));
            another.object("direct-marketing");

            var body = "{\"q\":\"%s\",\"purpose\":\"direct-marketing\"}".formatted(other);
            assertThat(json(post(Role.STAFF, "/api/registry/search", body)).get("customers"))
                    .isEmpty();
        }
    }

    @Test
    void whom_the_register_has_set_aside_is_not_shown_for_what_they_may_have_objected_to() {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, before);
        ByHand.setAside(customer);
        long position = customer.object("statistics");

        for (var read : List.of("?after=" + position, "?asOf=" + before)) {
            assertThat(read(Role.STAFF, read + "&purpose=statistics").statusCode())
                    .isEqualTo(403);
            var mayBe = read(Role.STAFF, read + "&purpose=direct-marketing");
            assertThat(json(mayBe).get("type").asString()).isEqualTo("/problems/customer-set-aside");
            assertThat(mayBe.body()).doesNotContain(name);
            assertThat(read(Role.STAFF, read).body()).contains(name);
        }
        assertThat(found("statistics", position)).isEmpty();
        assertThat(found("direct-marketing", position)).isEmpty();
        assertThat(found("customer-relationship", position)).isNotEmpty();
    }

    @Test
    void the_past_before_the_objection_is_not_read_for_it_either() {
        long position = customer.object("direct-marketing");
        assertThat(read(Role.STAFF, "?after=" + position).statusCode()).isEqualTo(200);

        assertThat(read(Role.STAFF, "?purpose=direct-marketing&asOf=" + before).statusCode())
                .isEqualTo(403);
        assertThat(read(Role.STAFF, "?asOf=" + before).statusCode()).isEqualTo(200);
    }

    @Test
    void the_answer_tells_the_purposes_in_the_order_of_the_objections() {
        customer.object("statistics");
        long position = customer.object("direct-marketing", "statistics");

        var told = answer(Role.STAFF, path("?after=" + position)).get("stoppedPurposes");

        assertThat(told.toString()).isEqualTo("[\"statistics\",\"direct-marketing\"]");
    }

    @Test
    void a_search_for_such_a_purpose_leaves_the_person_out() {
        long position = customer.object("direct-marketing");

        assertThat(found("direct-marketing", position)).isEmpty();
        assertThat(found("statistics", position)).contains(customer.id().toString());
    }

    private String found(String purpose, long after) {
        var body = "{\"q\":\"%s\",\"after\":%d,\"purpose\":\"%s\"}".formatted(name, after, purpose);
        var customers = json(post(Role.STAFF, "/api/registry/search", body)).get("customers");
        return customers.isEmpty() ? "" : customers.get(0).get("customer").asString();
    }

    private HttpResponse<String> read(Role role, String query) {
        return get(role, path(query));
    }

    private String path(String query) {
        return "/api/registry/customers/" + customer.id() + query;
    }
}
