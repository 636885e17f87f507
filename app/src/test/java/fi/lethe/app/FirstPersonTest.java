// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static fi.lethe.app.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.evidence.merkle.TreeHash;
import fi.lethe.ledger.LedgerStore;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One person over real HTTP, through everything. */
class FirstPersonTest {
    private static final House HOUSE = House.shared();
    private static final Caller STAFF = HOUSE.as(Role.STAFF);
    private static final Caller AUDITOR = HOUSE.as(Role.AUDITOR);

    @Test
    void a_person_is_registered_orders_is_corrected_pays_and_is_forgotten() throws InterruptedException {
        var registered =
                STAFF.command("register-customer", Bodies.registration("Maija Meikäläinen", "maija@example.fi"));
        assertThat(registered.statusCode()).isEqualTo(201);
        var maija = json(registered).get("customer").asString();
        assertThat(UUID.fromString(maija).version()).isEqualTo(7);
        assertThat(registered.headers().firstValue("Location")).hasValue("/api/registry/customers/" + maija);
        assertThat(json(registered).get("version").asLong()).isEqualTo(1);
        assertThat(read(STAFF, maija, position(json(registered)))
                        .at("/name/value/full")
                        .asString())
                .isEqualTo("Maija Meikäläinen");

        var ordered = ok("record-order", Bodies.order(maija, "2026-1001", "INV-7"));
        assertThat(ordered.get("version").asLong()).isEqualTo(2);
        var corrected = ok("change-contact-details", Bodies.contact(maija, "maija@uusi.example.fi"));
        assertThat(corrected.get("position").asLong())
                .isGreaterThan(ordered.get("position").asLong());
        seenByStaff(read(STAFF, maija, position(corrected)));
        seenByTheAuditor(read(AUDITOR, maija, position(corrected)));

        partlyForgotten(ok("forget-customer", Bodies.forgetting(maija, "PT0S")), maija);
        ok("settle-invoice", Bodies.settlement(maija, "INV-7"));
        assertThat(Eventually.within(
                        Duration.ofSeconds(20),
                        () -> read(STAFF, maija).at("/state").asString().equals("FORGOTTEN")))
                .isTrue();
        forgotten(maija);
    }

    private static void seenByStaff(JsonNode registry) {
        assertThat(registry.at("/state").asString()).isEqualTo("ACTIVE");
        assertThat(registry.at("/restriction").isNull()).isTrue();
        assertThat(registry.at("/name/state").asString()).isEqualTo("KNOWN");
        assertThat(registry.at("/name/source").asString()).isEqualTo("WEB_REGISTRATION");
        assertThat(registry.at("/name/obtainedOn").asString()).isEqualTo("2026-11-20");
        assertThat(registry.at("/contact/value/email").asString()).isEqualTo("maija@uusi.example.fi");
        assertThat(registry.at("/organisation/state").asString()).isEqualTo("NEVER_GIVEN");
        assertThat(registry.at("/orders/state").asString()).isEqualTo("KNOWN");
        assertThat(registry.at("/billing/state").asString()).isEqualTo("KNOWN");
    }

    private static void seenByTheAuditor(JsonNode registry) {
        assertThat(registry.at("/name/state").asString()).isEqualTo("SEALED");
        assertThat(registry.toString()).doesNotContain("Meikäläinen", "maija@", "Laukaantie", "Kirjahylly");
    }

    private static void partlyForgotten(JsonNode answer, String maija) {
        assertThat(answer.get("state").asString()).isEqualTo("PARTLY_FORGOTTEN");
        assertThat(Instant.parse(answer.get("keysDieAt").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(StreamSupport.stream(answer.get("shredded").spliterator(), false)
                        .map(unit -> unit.get("category").asString()))
                .contains("IDENTITY", "CONTACT", "ORDERS")
                .doesNotContain("BILLING");
        assertThat(answer.get("retained").toString())
                .isEqualTo("[{\"category\":\"BILLING\",\"unit\":\"2026\",\"ground\":\"OPEN_INVOICE\",\"until\":null}]");
        var registry = read(STAFF, maija, position(answer));
        assertThat(registry.at("/name/state").asString()).isIn("SHREDDED", "WITHHELD");
        assertThat(registry.toString()).doesNotContain("uusi.example.fi", "Kirjahylly");
    }

    private static void forgotten(String maija) throws InterruptedException {
        var registry = read(STAFF, maija);
        for (var part : List.of("name", "contact", "orders", "billing")) {
            assertThat(registry.at("/" + part + "/state").asString()).as(part).isEqualTo("SHREDDED");
        }
        assertThat(registry.at("/name/since").asString()).isNotEmpty();
        assertThat(registry.at("/name/position").isNumber()).isTrue();
        assertThat(problem(STAFF.command("change-contact-details", Bodies.contact(maija, "maija@example.fi"))))
                .isEqualTo("customer-forgotten");
        assertThat(Eventually.within(Duration.ofSeconds(10), () -> types(maija).contains("ErasureCompleted")))
                .isTrue();
        assertThat(types(maija))
                .startsWith(
                        "CustomerRegistered",
                        "OrderRecorded",
                        "ContactDetailsChanged",
                        "ErasureOrdered",
                        "KeyDestructionStarted",
                        "KeysDestroyed")
                .contains("InvoiceSettled");
        assertThat(AUDITOR.get("/api/audit/customers/" + maija).body())
                .doesNotContain("Meikäläinen", "INV-7", "2026-1001");
    }

    @Test
    void invariant_4_what_is_answered_is_in_the_tree() {
        var answer = ok201(Bodies.registration("Matti Meikäläinen", "matti@example.fi"));
        var head = json(AUDITOR.get("/api/ledger/head"));
        var size = head.get("size").asLong();
        assertThat(size).isGreaterThan(position(answer));

        var entry = json(AUDITOR.get("/api/ledger/entries/" + position(answer) + "?size=" + size));
        var hashes = StreamSupport.stream(entry.at("/proof/hashes").spliterator(), false)
                .map(hash -> bytes(hash.asString()))
                .toList();
        var leaf = TreeHash.leaf(bytes(entry.get("bytes").asString()));
        assertThat(leaf).isEqualTo(bytes(entry.get("leafHash").asString()));
        var proof = new InclusionProof(position(answer), size, hashes);
        assertThat(proof.verifies(leaf, bytes(head.get("root").asString()))).isTrue();
        assertThat(HOUSE.lethe().part(LedgerStore.class).verifyAgainstTree()).isTrue();
    }

    @Test
    void the_same_command_twice_is_answered_the_same_and_stored_once() {
        var key = UUID.randomUUID().toString();
        var body = Bodies.registration("Liisa Meikäläinen", "liisa@example.fi");
        var first = STAFF.command("register-customer", body, "Idempotency-Key", key);
        var second = STAFF.command("register-customer", body, "Idempotency-Key", key);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(problem(STAFF.command(
                        "register-customer",
                        Bodies.registration("Liisa Meikäläinen", "toinen@example.fi"),
                        "Idempotency-Key",
                        key)))
                .isEqualTo("idempotency-key-reused");
        var customer = json(first).get("customer").asString();
        assertThat(types(customer)).containsExactly("CustomerRegistered");
    }

    @Test
    void who_may_not_is_told_so() {
        var body = Bodies.registration("Kalle Meikäläinen", "kalle@example.fi");
        assertThat(AUDITOR.command("register-customer", body).statusCode()).isEqualTo(403);
        assertThat(HOUSE.as(Role.DPO).command("register-customer", body).statusCode())
                .isEqualTo(403);
        assertThat(new Caller(HOUSE.lethe().address(), "nobody")
                        .command("register-customer", body)
                        .statusCode())
                .isEqualTo(401);
        var unknown = "/api/registry/customers/" + UUID.randomUUID();
        assertThat(HOUSE.as(Role.ADMINISTRATOR).get(unknown).statusCode()).isEqualTo(403);
        assertThat(STAFF.get(unknown).statusCode()).isEqualTo(404);
        assertThat(problem(STAFF.get(unknown))).isEqualTo("customer-unknown");
    }

    @Test
    void documentation_and_health_are_open_to_everybody() {
        var openApi =
                Caller.send(HttpRequest.newBuilder(address("/api/openapi.json")).build());
        assertThat(openApi.statusCode()).isEqualTo(200);
        var paths = json(openApi).get("paths").propertyNames();
        assertThat(paths)
                .contains(
                        "/api/commands/register-customer",
                        "/api/commands/forget-customer",
                        "/api/registry/customers/{id}",
                        "/api/audit/customers/{id}",
                        "/api/ledger/head",
                        "/api/ledger/entries/{position}",
                        "/api/tokens");
        assertThat(Caller.send(HttpRequest.newBuilder(address("/api/health/ready"))
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    private static URI address(String path) {
        return HOUSE.lethe().address().resolve(path);
    }

    private static JsonNode ok(String command, String body) {
        var answer = STAFF.command(command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode ok201(String body) {
        var answer = STAFF.command("register-customer", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static JsonNode read(Caller caller, String customer) {
        return json(caller.get("/api/registry/customers/" + customer));
    }

    private static JsonNode read(Caller caller, String customer, long after) {
        return json(caller.get("/api/registry/customers/" + customer + "?after=" + after));
    }

    private static List<String> types(String customer) {
        return StreamSupport.stream(
                        json(AUDITOR.get("/api/audit/customers/" + customer))
                                .at("/entries")
                                .spliterator(),
                        false)
                .map(entry -> entry.get("type").asString())
                .toList();
    }

    private static long position(JsonNode answer) {
        return answer.get("position").asLong();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
