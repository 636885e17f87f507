// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.query.TestCustomer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AsOfTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void each_position_shows_the_customer_as_they_stood_then() {
        long registered = customer.register("Maija Äijälä", "vanha@example.fi");
        long ordered = customer.order("2026-1001", "INV-7");
        long moved = customer.changeContact("uusi@example.fi");
        long settled = customer.settle("INV-7");

        var first = read(Long.toString(registered));
        assertThat(first.at("/version").asLong()).isEqualTo(1);
        assertThat(first.at("/position").asLong()).isEqualTo(registered);
        assertThat(text(first, "/name/value/full")).isEqualTo("Maija Äijälä");
        assertThat(text(first, "/contact/value/email")).isEqualTo("vanha@example.fi");
        assertThat(text(first, "/orders/state")).isEqualTo("NEVER_GIVEN");

        assertThat(text(read(Long.toString(ordered)), "/contact/value/email")).isEqualTo("vanha@example.fi");
        var changed = read(Long.toString(moved));
        assertThat(text(changed, "/contact/value/email")).isEqualTo("uusi@example.fi");
        assertThat(changed.at("/billing/value/0/value/settledAt").isNull()).isTrue();
        assertThat(changed.at("/billing/value/0/value/how").isNull()).isTrue();
        assertThat(text(read(Long.toString(settled)), "/billing/value/0/value/how"))
                .isEqualTo("PAID");
        assertThat(text(read(Long.toString(settled)), "/billing/value/0/value/settledAt"))
                .isEqualTo("2026-11-22T08:00:00Z");
    }

    @Test
    void an_instant_shows_what_was_recorded_by_then() {
        long registered = customer.register("Maija Äijälä", "vanha@example.fi");
        var then = recordedAt(registered);
        customer.changeContact("uusi@example.fi");

        assertThat(text(read(then.toString()), "/contact/value/email")).isEqualTo("vanha@example.fi");
        assertThat(status(then.minus(Duration.ofNanos(1000)).toString())).isEqualTo(404);
        assertThat(text(read(Instant.now().toString()), "/contact/value/email")).isEqualTo("uusi@example.fi");
    }

    @Test
    void before_the_customer_was_registered_there_is_none() {
        long position = customer.register("Maija Äijälä", null);

        var answer = get(Role.STAFF, path(Long.toString(position - 1)));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(json(answer), "/type")).isEqualTo("/problems/customer-unknown");
        assertThat(status("2020-01-01T00:00:00Z")).isEqualTo(404);
    }

    @Test
    void what_is_erased_now_is_not_readable_as_of_before_either() {
        long registered = customer.register("Maija Äijälä", "maija@example.fi");
        customer.orderErasure(everything());
        var withheld = read(Long.toString(registered));
        assertThat(text(withheld, "/state")).isEqualTo("ACTIVE");
        assertThat(text(withheld, "/name/state")).isEqualTo("WITHHELD");

        customer.destroy(everything());
        var answer = read(Long.toString(registered));
        assertThat(text(answer, "/state")).isEqualTo("ACTIVE");
        assertThat(text(answer, "/name/state")).isEqualTo("SHREDDED");
        assertThat(text(answer, "/contact/state")).isEqualTo("SHREDDED");
        assertThat(answer.toString()).doesNotContain("ijälä").doesNotContain("maija@");
    }

    @Test
    void an_auditor_sees_no_value_of_then() {
        long position = customer.register("Maija Äijälä", null);

        var answer = answer(Role.AUDITOR, path(Long.toString(position)));
        assertThat(text(answer, "/name/state")).isEqualTo("SEALED");
        assertThat(get(Role.ADMINISTRATOR, path("1")).statusCode()).isEqualTo(403);
    }

    @Test
    void an_answer_of_the_past_has_no_entity_tag() {
        long position = customer.register("Maija Äijälä", null);

        assertThat(get(Role.STAFF, path(Long.toString(position))).headers().firstValue("ETag"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999",
                "2126-11-01T00:00:00Z",
                "soon",
                "-1",
                "2026-13-01T00:00:00Z",
                "2026-11-01",
                "",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "-0001-11-30T00:00:00Z",
                "%2B294277-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "%2B1000000000-12-31T23:59:59Z",
                "2016-12-31T23:59:60Z",
                "2026-11-20T24:00:00Z",
                "2026-11-20T10:00:00-19:00"
            })
    void what_is_no_moment_or_has_not_come_is_refused_by_name_with_a_remedy(String moment) {
        customer.register("Maija Äijälä", null);

        long before = world().ledger().head().size();
        var answer = get(Role.STAFF, path(moment));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(json(answer), "/type")).isEqualTo("/problems/content-refused");
        assertThat(text(json(answer), "/errors/0/pointer")).isEqualTo("/asOf");
        var size = text(json(answer), "/errors/0/detail")
                .replaceFirst("(?s).*a position below the ledger's size, which is (\\d+).*", "$1");
        assertThat(Long.parseLong(size))
                .isBetween(before, world().ledger().head().size());
    }

    private static Instant recordedAt(long position) {
        return world().ledger()
                .events(stream(position), 0, position, 1)
                .getFirst()
                .getTimestamp();
    }

    private static String stream(long position) {
        return world().jdbc()
                .sql("select stream_id from ledger.ledger_entry where position = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }

    private String path(String moment) {
        return "/api/registry/customers/" + customer.id() + "?asOf=" + moment;
    }

    private JsonNode read(String moment) {
        return answer(Role.STAFF, path(moment));
    }

    private int status(String moment) {
        return get(Role.STAFF, path(moment)).statusCode();
    }

    private static String text(JsonNode answer, String pointer) {
        return answer.at(pointer).asString();
    }
}
