// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.TestCustomer.allButBilling;
import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.getAsNobody;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.crypto.DestructionOrder;
import fi.lethe.events.Role;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.query.ByHand;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RegistryReadsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void a_reader_sees_what_is_known_with_its_source() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
        customer.order("2026-1001", "INV-7");
        long position = customer.settle("inv-7");

        var answer = read(Role.STAFF, position);

        assertThat(text(answer, "/customer")).isEqualTo(customer.id().toString());
        assertThat(text(answer, "/state")).isEqualTo("ACTIVE");
        assertThat(answer.at("/restriction").isNull()).isTrue();
        assertThat(answer.at("/version").asLong()).isEqualTo(3);
        assertThat(answer.at("/position").asLong()).isEqualTo(position);
        assertThat(text(answer, "/name/state")).isEqualTo("KNOWN");
        assertThat(text(answer, "/name/value/full")).isEqualTo("Maija Meikäläinen");
        assertThat(text(answer, "/name/source")).isEqualTo("WEB_REGISTRATION");
        assertThat(text(answer, "/name/obtainedOn")).isEqualTo("2026-11-20");
        assertThat(text(answer, "/contact/value/email")).isEqualTo("maija@example.fi");
        assertThat(text(answer, "/contact/value/address/postalCode")).isEqualTo("40320");
        assertThat(text(answer, "/organisation/state")).isEqualTo("NEVER_GIVEN");
        assertThat(text(answer, "/orders/state")).isEqualTo("KNOWN");
        assertThat(answer.at("/orders/more").asBoolean()).isFalse();
        assertThat(text(answer, "/orders/value/0/value/order")).isEqualTo("2026-1001");
        assertThat(text(answer, "/orders/value/0/value/orderedOn")).isEqualTo("2026-11-20");
        assertThat(text(answer, "/orders/value/0/value/total/amount")).isEqualTo("12.90");
        assertThat(text(answer, "/orders/value/0/value/lines/0/quantity")).isEqualTo("1");
        assertThat(text(answer, "/billing/value/0/value/number")).isEqualTo("INV-7");
        assertThat(text(answer, "/billing/value/0/value/dueOn")).isEqualTo("2026-12-04");
        assertThat(text(answer, "/billing/value/0/value/claim")).isEqualTo("PAYMENT");
        assertThat(text(answer, "/billing/value/0/value/settledAt")).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(text(answer, "/billing/value/0/value/how")).isEqualTo("PAID");
    }

    @Test
    void the_newest_contact_stands_for_the_ones_before() {
        customer.registerFor("Maija Meikäläinen", "Esimerkki Oy");
        customer.changeContact("old@example.fi");
        long position = customer.changeContact("new@example.fi");

        var answer = read(Role.DPO, position);

        assertThat(text(answer, "/contact/value/email")).isEqualTo("new@example.fi");
        assertThat(text(answer, "/contact/source")).isEqualTo("CUSTOMER_NOTICE");
        assertThat(text(answer, "/organisation/value/businessId")).isEqualTo("0112038-9");
    }

    @Test
    void ordered_erasure_withholds_from_everybody_and_ends_with_its_cancellation() {
        customer.register("Maija Meikäläinen", null);
        long ordered = customer.orderErasure(everything());

        assertThat(text(read(Role.RESPONSIBLE, ordered), "/state")).isEqualTo("ERASURE_ORDERED");
        assertThat(read(Role.RESPONSIBLE, ordered).at("/name").toString())
                .isEqualTo("{\"state\":\"WITHHELD\",\"restriction\":\"ORDERED\"}");

        long cancelled = customer.cancelErasure(everything());

        assertThat(text(read(Role.RESPONSIBLE, cancelled), "/state")).isEqualTo("ACTIVE");
        assertThat(text(read(Role.RESPONSIBLE, cancelled), "/name/state")).isEqualTo("KNOWN");
    }

    @Test
    void partial_forgetting_keeps_billing() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
        customer.order("2026-1001", "INV-7");
        customer.orderErasure(allButBilling());
        long position = customer.destroy(allButBilling());

        var answer = read(Role.STAFF, position);

        assertThat(text(answer, "/state")).isEqualTo("PARTLY_FORGOTTEN");
        assertThat(text(answer, "/name/state")).isEqualTo("SHREDDED");
        assertThat(answer.at("/name/position").asLong()).isEqualTo(position);
        assertThat(answer.at("/name/since").isString()).isTrue();
        assertThat(text(answer, "/orders/state")).isEqualTo("SHREDDED");
        assertThat(answer.at("/orders/position").asLong()).isEqualTo(position);
        assertThat(text(answer, "/billing/state")).isEqualTo("WITHHELD");
        assertThat(text(answer, "/billing/value/0/restriction")).isEqualTo("HELD_ONLY");
        assertThat(answer.toString())
                .doesNotContain("Maija")
                .doesNotContain("maija")
                .doesNotContain("Billed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookkeeping", "claims", "audit"})
    void what_a_hold_keeps_opens_for_what_holds_it_and_for_audits(String purpose) {
        long before = heldInPart();

        var now = answer(Role.RESPONSIBLE, path("?purpose=" + purpose));
        var then = answer(Role.RESPONSIBLE, path("?purpose=" + purpose + "&asOf=" + before));

        assertThat(text(now, "/billing/value/0/value/billTo/name")).isEqualTo("Billed INV-7");
        assertThat(text(then, "/billing/value/0/value/billTo/name")).isEqualTo("Billed INV-7");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "RESPONSIBLE", "DPO"})
    void for_the_persons_own_request_it_opens_under_their_case_only(Role role) {
        long before = heldInPart();
        var request = new TestCase(world());
        long position = request.open(customer.id());
        var asked = "?purpose=rights-request&after=" + position;

        for (var read : List.of(asked, asked + "&asOf=" + before)) {
            assertThat(get(role, path(read)).statusCode()).as(read).isEqualTo(403);
            assertThat(text(answer(role, path(read + "&case=" + request.id())), "/billing/value/0/value/billTo/name"))
                    .as(read)
                    .isEqualTo("Billed INV-7");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purpose=order-handling",
                "purpose=customer-relationship",
                "purpose=direct-marketing",
                "purpose=statistics",
                "exception=PUBLIC_INTEREST"
            })
    void for_anything_else_it_is_withheld_also_as_of_before(String query) {
        long before = heldInPart();

        for (var read : List.of("?" + query, "?" + query + "&asOf=" + before)) {
            var answer = answer(Role.STAFF, path(read));
            assertThat(text(answer, "/billing/value/0/restriction")).as(read).isEqualTo("HELD_ONLY");
            assertThat(answer.toString()).doesNotContain("Billed");
        }
    }

    @Test
    void what_a_hold_keeps_is_withheld_too_of_whom_the_register_has_set_aside() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
        long before = customer.order("2026-1001", "INV-7");
        assertThat(text(read(Role.STAFF, before), "/state")).isEqualTo("ACTIVE");
        ByHand.setAside(customer);
        customer.orderErasure(allButBilling());
        long position = customer.destroy(allButBilling());

        for (var query : List.of("?after=" + position, "?asOf=" + before)) {
            assertThat(answer(Role.STAFF, path(query)).toString()).doesNotContain("Billed INV-7");
            assertThat(answer(Role.STAFF, path(query + "&purpose=bookkeeping")).toString())
                    .contains("Billed INV-7");
        }
    }

    @Test
    void to_audit_is_not_for_the_staff() {
        customer.register("Maija Meikäläinen", "maija@example.fi");

        assertThat(get(Role.STAFF, path("?purpose=audit")).statusCode()).isEqualTo(403);
        assertThat(post(Role.STAFF, "/api/registry/search", "{\"q\":\"maija\",\"purpose\":\"audit\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** The position of the last entry before the erasure, once the register shows its end. */
    private long heldInPart() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
        long before = customer.order("2026-1001", "INV-7");
        customer.orderErasure(allButBilling());
        long position = customer.destroy(allButBilling());
        assertThat(text(read(Role.STAFF, position), "/state")).isEqualTo("PARTLY_FORGOTTEN");
        return before;
    }

    @Test
    void after_forgetting_nothing_is_readable_and_no_ciphertext_is_left() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
        customer.order("2026-1001", "INV-7");
        var keys = world().jdbc()
                .sql("select key_id::text from query.customer_value where customer = :id")
                .param("id", customer.id());
        read(Role.STAFF, customer.orderErasure(everything()));
        assertThat(keys.query(String.class).list()).hasSize(4).doesNotContainNull();
        long position = customer.destroy(everything());

        var answer = read(Role.STAFF, position);

        assertThat(text(answer, "/state")).isEqualTo("FORGOTTEN");
        for (var part : new String[] {"name", "contact", "orders", "billing"}) {
            assertThat(text(answer, "/" + part + "/state")).isEqualTo("SHREDDED");
        }
        assertThat(world().jdbc()
                        .sql("""
                                select num_nonnulls(key_id, category, unit, commitment, sha256, length, ciphertext, command,
                                    source, obtained_on, ordered_on, due_on, claim, settled_at, settled_how, token)
                                from query.customer_value where customer = :id""")
                        .param("id", customer.id())
                        .query(Integer.class)
                        .list())
                .containsOnly(0)
                .hasSize(4);
    }

    @Test
    void a_key_that_the_vault_has_destroyed_is_shredded_before_the_projection_knows() {
        long position = customer.register("Maija Meikäläinen", null);
        read(Role.STAFF, position);
        world().vault()
                .destroy(new DestructionOrder(
                        UUID.randomUUID(),
                        customer.id(),
                        List.of(customer.key(DataUnit.IDENTITY).key())));

        assertThat(text(read(Role.STAFF, position), "/name/state")).isEqualTo("SHREDDED");
        assertThat(read(Role.STAFF, position).at("/name").has("position")).isFalse();
    }

    @Test
    void an_auditor_sees_that_there_is_a_value_and_not_the_value() {
        customer.register("Maija Meikäläinen", null);
        long position = customer.order("2026-1001", null);

        var answer = read(Role.AUDITOR, position);

        assertThat(text(answer, "/name/state")).isEqualTo("SEALED");
        assertThat(text(answer, "/name/key"))
                .isEqualTo(customer.key(DataUnit.IDENTITY).key().toString());
        assertThat(text(answer, "/name/category")).isEqualTo("IDENTITY");
        assertThat(text(answer, "/name/unit")).isEqualTo("1");
        assertThat(answer.at("/name/length").asInt()).isPositive();
        assertThat(text(answer, "/orders/state")).isEqualTo("SEALED");
        assertThat(text(answer, "/orders/value/0/state")).isEqualTo("SEALED");
        assertThat(answer.toString()).doesNotContain("Maija").doesNotContain("2026-1001");
    }

    @Test
    void an_administrator_sees_nothing() {
        long position = customer.register("Maija Meikäläinen", null);

        var answer = get(Role.ADMINISTRATOR, path("?after=" + position));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(json(answer), "/type")).isEqualTo("/problems/role-not-permitted");
    }

    @Test
    void nobody_comes_in_without_a_token() {
        assertThat(getAsNobody(path("")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "RESPONSIBLE", "DPO"})
    void these_roles_read(Role role) {
        long position = customer.register("Maija Meikäläinen", null);

        assertThat(text(read(role, position), "/name/value/full")).isEqualTo("Maija Meikäläinen");
    }

    @Test
    void a_hundred_orders_are_shown_and_that_there_are_more() {
        customer.register("Maija Meikäläinen", null);
        long position = customer.orders(101);

        var answer = read(Role.STAFF, position);

        assertThat(answer.at("/orders/value")).hasSize(100);
        assertThat(answer.at("/orders/more").asBoolean()).isTrue();
        assertThat(text(answer, "/orders/value/0/value/order")).isEqualTo("2026-101");
    }

    @Test
    void the_version_is_the_entity_tag_and_counts_events_that_are_not_known_here() {
        customer.register("Maija Meikäläinen", null);
        long position = customer.fromTheFuture();

        var answer = get(Role.STAFF, path("?after=" + position));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(json(answer).at("/version").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199-not-an-id", "%3Cscript%3E", "00000000-0000-4000-8000-000000000000"})
    void an_unknown_or_malformed_id_is_not_found_and_not_repeated(String id) {
        var answer = get(Role.STAFF, "/api/registry/customers/" + id);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(json(answer), "/type")).isEqualTo("/problems/customer-unknown");
        assertThat(answer.body()).doesNotContain(id).doesNotContain("script");
    }

    @Test
    void an_unknown_parameter_is_refused_with_those_that_are_known_and_not_repeated() {
        var answer = get(Role.STAFF, path("?meikalainen=4700"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(json(answer), "/errors/0/pointer")).isEmpty();
        assertThat(text(json(answer), "/errors/0/detail")).contains("known are after, asOf, case, exception, purpose");
        assertThat(answer.body()).doesNotContain("meikalainen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=soon", "after=9999999999999999999", "purpose=curiosity"})
    void a_wrong_parameter_is_refused_by_name(String parameter) {
        var answer = get(Role.STAFF, path("?" + parameter));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(json(answer), "/errors/0/pointer"))
                .isEqualTo("/" + parameter.split("=")[0]);
    }

    @Test
    void who_asks_for_a_position_waits_for_it() throws Exception {
        customer.register("Maija Meikäläinen", null);
        long awaited = world().ledger().head().size() + 1000; // more than others append meanwhile
        var waiting = CompletableFuture.supplyAsync(() -> patientlyRead(awaited));
        Thread.sleep(Duration.ofMillis(300));
        assertThat(waiting).isNotDone();

        customer.changeContact("late@example.fi");
        customer.endRoles(1001);

        assertThat(text(json(waiting.get()), "/contact/value/email")).isEqualTo("late@example.fi");
    }

    /** Asks again where the test itself is slower than an answer waits. */
    private HttpResponse<String> patientlyRead(long position) {
        var answer = get(Role.STAFF, path("?after=" + position));
        return answer.statusCode() == 503 ? patientlyRead(position) : answer;
    }

    @Test
    void who_waits_in_vain_is_told_to_come_again() {
        customer.register("Maija Meikäläinen", null);

        var answer = get(Role.STAFF, path("?after=99999999"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(text(json(answer), "/type")).isEqualTo("/problems/projection-behind");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    private String path(String query) {
        return "/api/registry/customers/" + customer.id() + query;
    }

    private JsonNode read(Role role, long position) {
        return answer(role, path("?after=" + position));
    }

    private static String text(JsonNode answer, String pointer) {
        return answer.at(pointer).asString();
    }
}
