// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.cases.LimitRule;
import fi.lethe.events.cases.TimePolicy;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Cases as they are read. */
class CaseReadsOverHttpTest {
    private final TestCustomer customer = new TestCustomer(world());
    private final TestCase opened = new TestCase(world());

    @Test
    void a_case_tells_who_asked_and_what_and_until_when() {
        customer.register("Maija Meikäläinen", null);
        long position = opened.open(customer.id());

        var read = one(Role.STAFF, position);

        assertThat(text(read, "/case")).isEqualTo(opened.id().toString());
        assertThat(text(read, "/number")).isEqualTo(opened.number());
        assertThat(text(read, "/kind")).isEqualTo("ACCESS");
        assertThat(text(read, "/state")).isEqualTo("OPEN");
        assertThat(text(read, "/customers/0")).isEqualTo(customer.id().toString());
        assertThat(read.at("/limit").toString())
                .isEqualTo("{\"dueOn\":\"2026-12-21\",\"dueAt\":null,\"rule\":\"ONE_MONTH\",\"policy\":\"fi\"}");
        assertThat(text(read, "/requester/value/name")).isEqualTo("Maija Meikäläinen");
        assertThat(text(read, "/words/value")).isEqualTo("Mitä tiedätte minusta?");
        assertThat(text(read, "/words/source")).isEqualTo("EMAIL");
        assertThat(text(read, "/receivedBy/state")).isEqualTo("NEVER_GIVEN");
    }

    @Test
    void a_breach_has_an_hour() {
        var limit = new CaseLimit(LocalDate.of(2026, 12, 27), LimitRule.HOURS_72, TimePolicy.FI);

        assertThat(CaseSummary.Limit.of(limit, Instant.parse("2026-12-24T14:20:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-27T14:20:00Z"));
    }

    @Test
    void moments_and_the_end_are_told() {
        opened.open();
        opened.pass(LimitKind.WARNING);
        opened.fromTheFuture();
        long position = opened.close();

        var read = one(Role.RESPONSIBLE, position);

        assertThat(read.at("/passed").toString()).isEqualTo("[\"WARNING\"]");
        assertThat(text(read, "/state")).isEqualTo("CLOSED");
        assertThat(text(read, "/outcome")).isEqualTo("WITHDRAWN");
        assertThat(read.at("/version").asInt()).isEqualTo(4);
    }

    @Test
    void an_auditor_sees_that_something_was_said_and_nothing_of_it() {
        long position = opened.open();

        var read = one(Role.AUDITOR, position);

        assertThat(text(read, "/requester/state")).isEqualTo("SEALED");
        assertThat(text(read, "/words/category")).isEqualTo("CORRESPONDENCE");
        assertThat(read.toString()).doesNotContain("Maija").doesNotContain("minusta");
        assertThat(views()).isEmpty();
    }

    @Test
    void an_administrator_sees_no_case() {
        long position = opened.open();

        assertThat(get(Role.ADMINISTRATOR, path(position)).statusCode()).isEqualTo(403);
        assertThat(get(Role.ADMINISTRATOR, "/api/registry/cases").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "RESPONSIBLE", "DPO"})
    void a_view_of_a_case_is_recorded_before_it_is_given_and_goes_back_to_the_case(Role role) {
        customer.register("Maija Meikäläinen", null);
        one(role, opened.open(customer.id()));

        assertThat(views()).singleElement().satisfies(view -> {
            var viewed = (PersonalDataViewed) view.getPayload();
            assertThat(viewed.subjects()).containsExactly(new CustomerId(customer.id()));
            assertThat(viewed.categories()).containsExactly(Category.CORRESPONDENCE);
            assertThat(viewed.purpose().value()).isEqualTo("rights-request");
        });
    }

    @Test
    void a_view_of_a_case_about_nobody_known_is_recorded_too() {
        one(Role.STAFF, opened.open());

        assertThat(views()).hasSize(1);
    }

    @Test
    void a_list_has_the_newest_first_and_can_be_narrowed() {
        customer.register("Maija Meikäläinen", null);
        opened.open(customer.id());
        var second = new TestCase(world());
        second.open(customer.id());
        long position = second.close();
        var mine = "/api/registry/cases?after=" + position + "&customer=" + customer.id();

        assertThat(ids(answer(Role.STAFF, mine)))
                .containsExactly(second.id().toString(), opened.id().toString());
        assertThat(ids(answer(Role.STAFF, mine + "&state=OPEN")))
                .containsExactly(opened.id().toString());
        assertThat(ids(answer(Role.STAFF, mine + "&kind=ERASURE"))).isEmpty();
        var first = answer(Role.STAFF, mine + "&limit=1");
        assertThat(ids(first)).containsExactly(second.id().toString());
        assertThat(ids(answer(Role.STAFF, mine + "&limit=1&cursor=" + text(first, "/cursor"))))
                .containsExactly(opened.id().toString());
        assertThat(first.toString()).doesNotContain("Maija", "requester", "words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=NONE", "kind=GIFT", "customer=maija", "limit=0", "cursor=x", "status=OPEN"})
    void a_slip_in_a_filter_is_told(String query) {
        assertThat(get(Role.STAFF, "/api/registry/cases?" + query).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199aaaa-0000-7000-8000-000000000001", "nonsense"})
    void what_is_no_case_is_a_404(String id) {
        var refused = get(Role.STAFF, "/api/registry/cases/" + id);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(text(json(refused), "/type")).isEqualTo("/problems/case-unknown");
    }

    private List<? extends DomainEventMessage<?>> views() {
        var days = "access/" + LocalDate.now(ZoneOffset.UTC);
        return world().ledger().events(days, 0, Long.MAX_VALUE, 100_000).stream()
                .filter(message -> opened.id().equals(message.getMetaData().get(EntryMetaData.CORRELATION)))
                .toList();
    }

    private JsonNode one(Role role, long position) {
        return answer(role, path(position));
    }

    private String path(long position) {
        return "/api/registry/cases/" + opened.id() + "?after=" + position;
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.get("cases").spliterator(), false)
                .map(each -> each.get("case").asString())
                .toList();
    }

    private static String text(JsonNode answer, String pointer) {
        return answer.at(pointer).asString();
    }
}
