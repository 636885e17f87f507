// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Withheld data are opened to answer somebody only under an open case of theirs. */
class CaseRequiredTest {
    private final TestCustomer customer = new TestCustomer(world());
    private final TestCase opened = new TestCase(world());

    @BeforeEach
    void register() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
    }

    @Test
    void without_a_case_a_rights_request_opens_what_nothing_withholds() {
        long position = opened.open(customer.id());

        assertThat(name(read(Role.STAFF, "purpose=rights-request&after=" + position)))
                .isEqualTo("KNOWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "RESPONSIBLE"})
    void what_is_restricted_needs_an_open_case_of_the_customer(Role role) {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        long position = opened.open(customer.id());
        var ask = "purpose=rights-request&after=" + position;

        assertRequired(read(role, ask));
        assertThat(name(read(role, ask + "&case=" + opened.id()))).isEqualTo("KNOWN");

        opened.close();

        assertRequired(read(role, ask + "&case=" + opened.id()));
    }

    @Test
    void no_exception_takes_the_place_of_a_case() {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        var ask = "purpose=rights-request&exception=CONSENT&after=" + opened.open(customer.id());

        assertRequired(read(Role.STAFF, ask));
        assertThat(name(read(Role.STAFF, ask + "&case=" + opened.id()))).isEqualTo("KNOWN");
    }

    @Test
    void neither_somebody_elses_case_nor_one_that_is_not_there_opens_anything() {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        var other = new TestCustomer(world());
        other.register("Matti Meikäläinen", null);
        long position = opened.open(other.id());
        var ask = "purpose=rights-request&after=" + position + "&case=";

        assertRequired(read(Role.STAFF, ask + opened.id()));
        assertRequired(read(Role.STAFF, ask + UUID.randomUUID()));
    }

    @Test
    void the_past_of_somebody_restricted_needs_a_case_too() {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        long position = opened.open(customer.id());
        var ask = "purpose=rights-request&asOf=" + position;

        assertRequired(read(Role.STAFF, ask));
        assertThat(name(read(Role.STAFF, ask + "&case=" + opened.id()))).isEqualTo("KNOWN");
    }

    @Test
    void who_may_not_open_what_is_restricted_may_not_with_a_case_either() {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        long position = opened.open(customer.id());
        var ask = "purpose=rights-request&after=" + position;

        assertThat(name(read(Role.DPO, ask))).isEqualTo("WITHHELD");
        assertThat(name(read(Role.DPO, ask + "&case=" + opened.id()))).isEqualTo("WITHHELD");
    }

    @Test
    void no_case_opens_what_is_ordered_to_be_erased() {
        long position = opened.open(customer.id());
        customer.orderErasure(TestCustomer.everything());

        assertThat(name(read(Role.STAFF, "purpose=rights-request&after=" + position + "&case=" + opened.id())))
                .isEqualTo("WITHHELD");
        assertThat(name(read(Role.STAFF, "purpose=rights-request"))).isEqualTo("WITHHELD");
    }

    @Test
    void a_case_goes_with_a_rights_request_only() {
        opened.open(customer.id());
        var refused = read(Role.STAFF, "case=" + opened.id());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/case");
    }

    private static void assertRequired(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("/problems/case-required");
        assertThat(refused.body()).doesNotContain("Maija");
    }

    private static String name(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).at("/name/state").asString();
    }

    private HttpResponse<String> read(Role role, String query) {
        return get(role, "/api/registry/customers/" + customer.id() + "?" + query);
    }
}
