// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds of a customer beside the state: restriction, contact role, the end of the relationship. */
class RestrictedReadsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @BeforeEach
    void register() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
    }

    @Test
    void what_is_restricted_is_withheld_and_the_answer_says_why_and_since_when() {
        customer.order("2026-1001", "INV-7");
        long position = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);

        var restricted = read(Role.STAFF, "?after=" + position);

        assertThat(text(restricted, "/state")).isEqualTo("ACTIVE");
        assertThat(text(restricted, "/restriction/ground")).isEqualTo("ACCURACY_CONTESTED");
        assertThat(Instant.parse(text(restricted, "/restriction/since"))).isBefore(Instant.now());
        assertThat(restricted.at("/name").toString())
                .isEqualTo("{\"state\":\"WITHHELD\",\"restriction\":\"ACCURACY_CONTESTED\"}");
        for (var part : new String[] {"contact", "orders", "billing"}) {
            assertThat(text(restricted, "/" + part + "/state")).as(part).isEqualTo("WITHHELD");
        }
        assertThat(restricted.toString()).doesNotContain("Maija").doesNotContain("maija");

        long lifted = customer.lift(RestrictionGround.ACCURACY_CONTESTED);

        assertThat(read(Role.STAFF, "?after=" + lifted).at("/restriction").isNull())
                .isTrue();
        assertThat(text(read(Role.STAFF, "?after=" + lifted), "/name/value/full"))
                .isEqualTo("Maija Meikäläinen");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "RESPONSIBLE"})
    void a_declared_exception_opens_for_these_roles(Role role) {
        long position = customer.restrict(RestrictionGround.NEEDED_FOR_CLAIMS);

        assertThat(text(read(role, "?exception=LEGAL_CLAIM&after=" + position), "/name/value/full"))
                .isEqualTo("Maija Meikäläinen");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DPO", "AUDITOR", "ADMINISTRATOR"})
    void these_roles_do_not_decide_on_an_exception(Role role) {
        customer.restrict(RestrictionGround.NEEDED_FOR_CLAIMS);

        assertThat(get(role, path("?exception=LEGAL_CLAIM")).statusCode()).isEqualTo(403);
    }

    @Test
    void to_answer_the_persons_own_request_restricted_data_are_opened() {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        var request = new TestCase(world());
        long position = request.open(customer.id());
        var query = "?purpose=rights-request&case=" + request.id() + "&after=" + position;

        assertThat(text(read(Role.RESPONSIBLE, query), "/name/state")).isEqualTo("KNOWN");
        assertThat(text(read(Role.RESPONSIBLE, "?purpose=statistics"), "/name/state"))
                .isEqualTo("WITHHELD");
        assertThat(text(read(Role.DPO, ""), "/name/state")).isEqualTo("WITHHELD");
        assertThat(text(read(Role.DPO, "?purpose=rights-request"), "/name/state"))
                .isEqualTo("WITHHELD");
        assertThat(text(read(Role.AUDITOR, "?purpose=rights-request"), "/name/state"))
                .isEqualTo("SEALED");
    }

    @Test
    void no_exception_opens_what_is_ordered_to_be_erased() {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        long position = customer.orderErasure(everything());

        assertThat(read(Role.RESPONSIBLE, "?exception=PUBLIC_INTEREST&after=" + position)
                        .at("/name")
                        .toString())
                .isEqualTo("{\"state\":\"WITHHELD\",\"restriction\":\"ORDERED\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CURIOSITY", "", "legal_claim"})
    void an_unknown_exception_is_pointed_to(String exception) {
        var refused = get(Role.STAFF, path("?exception=" + exception));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(json(refused), "/errors/0/pointer")).isEqualTo("/exception");
    }

    @Test
    void an_ended_relationship_is_told_until_it_is_reopened() {
        long ended = customer.endRelationship();

        assertThat(text(read(Role.STAFF, "?after=" + ended), "/state")).isEqualTo("ENDED");
        assertThat(text(read(Role.STAFF, ""), "/endedOn")).isEqualTo("2026-11-23");

        long reopened = customer.reopen("2026-1002");

        assertThat(text(read(Role.STAFF, "?after=" + reopened), "/state")).isEqualTo("ACTIVE");
        assertThat(read(Role.STAFF, "").at("/endedOn").isNull()).isTrue();
    }

    @Test
    void a_contact_person_is_shown_with_organisation_and_work_contact_and_where_each_came_from() {
        long assigned = customer.assignRole("Esimerkki Oy", "maija@esimerkki.example");

        var inOffice = read(Role.STAFF, "?after=" + assigned);

        assertThat(inOffice.at("/contactRole/since").isString()).isTrue();
        assertThat(text(inOffice, "/organisation/value/name")).isEqualTo("Esimerkki Oy");
        assertThat(text(inOffice, "/organisation/value/role")).isEqualTo("ostaja");
        assertThat(text(inOffice, "/workContact/value/email")).isEqualTo("maija@esimerkki.example");
        assertThat(text(inOffice, "/contact/value/email")).isEqualTo("maija@example.fi");
        for (var part : new String[] {"organisation", "workContact"}) {
            assertThat(text(inOffice, "/" + part + "/source")).isEqualTo("COMPANY_UPDATE");
            assertThat(text(inOffice, "/" + part + "/obtainedOn")).isEqualTo("2026-11-22");
        }

        long ended = customer.endRole();

        assertThat(read(Role.STAFF, "?after=" + ended).at("/contactRole").isNull())
                .isTrue();
    }

    @Test
    void of_a_forgotten_customer_no_restriction_is_told() {
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        customer.orderErasure(everything());
        long position = customer.destroy(everything());

        var forgotten = read(Role.STAFF, "?after=" + position);

        assertThat(text(forgotten, "/state")).isEqualTo("FORGOTTEN");
        assertThat(forgotten.at("/restriction").isNull()).isTrue();
    }

    private JsonNode read(Role role, String query) {
        return answer(role, path(query));
    }

    private String path(String query) {
        return "/api/registry/customers/" + customer.id() + query;
    }

    private static String text(JsonNode answer, String pointer) {
        return answer.at(pointer).asString();
    }
}
