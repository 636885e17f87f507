// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases;

import static fi.lethe.command.TestHouse.JSON;
import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.tokenOf;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Role;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Cases over HTTP, with their clocks. */
class CasesOverHttpTest {

    @Test
    void a_case_that_is_opened_has_a_number_a_limit_and_an_address() {
        var opened = open(body("ACCESS", "2025-03-05T10:00:00Z"));

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var answer = json(opened);
        var id = answer.get("case").asString();
        assertThat(opened.headers().firstValue("Location")).contains("/api/registry/cases/" + id);
        assertThat(answer.get("number").asString()).matches("2025-ACC-\\d{4,}");
        assertThat(answer.get("version").asInt()).isEqualTo(1);
        assertThat(answer.get("position").isIntegralNumber()).isTrue();
        assertThat(answer.at("/limit/dueOn").asString()).isEqualTo("2025-04-07"); // the 5th is a Saturday
        assertThat(answer.at("/limit/rule").asString()).isEqualTo("ONE_MONTH");
        assertThat(answer.at("/limit/policy").asString()).isEqualTo("fi");
    }

    @Test
    void the_same_key_gives_the_same_case_and_the_same_number_again() {
        var key = UUID.randomUUID().toString();
        var body = body("ERASURE", "2025-03-05T10:00:00Z").toString();
        var first = command("open-case", body, "Idempotency-Key", key);
        var again = command("open-case", body, "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(command("open-case", body("ERASURE", "2025-03-06T10:00:00Z").toString(), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_rehearsal_tells_the_limit_and_takes_no_number() {
        var body = body("PORTABILITY", "2019-03-05T10:00:00Z");
        var first = command("open-case/rehearsal", body.toString());
        var second = command("open-case/rehearsal", body.toString());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).get("events").toString()).isEqualTo("[\"CaseOpened\"]");
        assertThat(json(first).get("number")).isEqualTo(json(second).get("number"));
        assertThat(json(first).at("/limit/dueOn").asString()).isEqualTo("2019-04-05");
        assertThat(json(open(body)).get("number")).isEqualTo(json(first).get("number"));
    }

    @Test
    void many_at_once_never_share_a_number() throws Exception {
        var numbers = new HashSet<String>();
        try (var callers = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < 24; i++) {
                answers.add(callers.submit(() -> open(body("BAN", "2018-06-05T10:00:00Z"))));
            }
            for (var answer : answers) {
                numbers.add(json(answer.get()).get("number").asString());
            }
        }
        assertThat(numbers).hasSize(24);
    }

    @Test
    void a_customer_whom_nobody_knows_is_told_by_their_place() {
        var body = body("ACCESS", "2025-03-05T10:00:00Z");
        body.putArray("customers").add(customer()).add(UUID.randomUUID().toString());
        var refused = open(body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/customers/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'BREACH'} /awareAt",
                "{'kind':'AUTHORITY_ORDER'} /dueOn",
                "{'awareAt':'2025-03-05T10:00:00Z'} /awareAt",
                "{'dueOn':'2025-03-25'} /dueOn",
                "{'contested':'CONTACT'} /contested",
                "{'receivedAt':'2126-03-05T10:00:00Z'} /receivedAt",
                "{'register':'suppliers'} /register",
                "{'language':'xx'} /language",
                "{'channel':'PIGEON'} /channel",
                "{'requester':{'name':' '}} /requester/name"
            })
    void what_does_not_fit_is_told_by_its_place(String given) {
        var parts = given.split(" (?=/)");
        var body = body("ACCESS", "2025-03-05T10:00:00Z");
        body.setAll((ObjectNode) JSON.readTree(parts[0].replace('\'', '"')));
        var refused = open(body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo(parts[1]);
    }

    @Test
    void what_was_received_in_the_future_takes_no_number() {
        assertThat(open(body("RESTRICTION", "2127-03-05T10:00:00Z")).statusCode())
                .isEqualTo(422);

        assertThat(JdbcClient.create(bean(Foundations.class).database())
                        .sql("select count(*) from command.case_number where year > 2100")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_case_is_closed_once_and_only_as_what_needs_no_reply() {
        var id = idOf(open(body("ACCESS", now())));

        assertProblem(close(id, "FULFILLED"), 409, "reply-missing");
        assertThat(close(id, "WITHDRAWN").statusCode()).isEqualTo(200);
        assertProblem(close(id, "WITHDRAWN"), 409, "case-closed");
        assertProblem(close(UUID.randomUUID().toString(), "WITHDRAWN"), 404, "case-unknown");
    }

    @Test
    void a_version_that_is_not_the_cases_is_refused() {
        var id = idOf(open(body("ACCESS", now())));
        var body = "{\"case\":\"%s\",\"outcome\":\"MISTAKEN\"}".formatted(id);

        assertThat(command("close-case", body, "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(command("close-case", body, "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DPO", "AUDITOR", "ADMINISTRATOR"})
    void who_advises_audits_or_administers_opens_no_case(String role) {
        var refused = commandAs(
                tokenOf(Role.valueOf(role)), "open-case", body("ACCESS", now()).toString());

        assertProblem(refused, 403, "role-not-permitted");
    }

    @Test
    void every_moment_of_a_case_that_is_late_is_noted_once() throws Exception {
        var id = idOf(open(body("ACCESS", "2025-03-05T10:00:00Z")));

        assertThat(passed(id, 4)).isEqualTo(Set.of(LimitKind.values()));
        eventually(() -> due(id).isEmpty());
    }

    @Test
    void two_cases_of_one_customer_have_their_own_moments() throws Exception {
        var maija = customer();
        var body = body("ACCESS", "2025-03-05T10:00:00Z");
        body.putArray("customers").add(maija);
        var first = idOf(open(body));
        var second = idOf(open(body));

        assertThat(passed(first, 4)).hasSize(4);
        assertThat(passed(second, 4)).hasSize(4);
    }

    @Test
    void a_case_that_is_closed_has_nothing_more_to_come() throws Exception {
        var id = idOf(open(body("ACCESS", now())));
        eventually(() -> due(id).containsAll(List.of("WARNING", "LIMIT")));

        close(id, "MISTAKEN");

        eventually(() -> due(id).isEmpty());
    }

    @Test
    void nothing_that_was_said_stands_readable_in_the_ledger() {
        var opened = open(body("ACCESS", now()));
        var entry = bean(LedgerStore.class)
                .entry(json(opened).get("position").asLong())
                .orElseThrow()
                .entry();

        assertThat(new String(entry, StandardCharsets.UTF_8))
                .contains("CaseOpened")
                .doesNotContain("Maija", "maija@example.fi", "tiedot", "rekisteri@example.fi");
    }

    @Test
    void the_state_that_commands_go_by_holds_the_cases_own_key() {
        var id = UUID.fromString(idOf(open(body("ACCESS", now()))));

        assertThat(bean(CommandSide.class).cases().load(id).keys().keys())
                .singleElement()
                .satisfies(key -> assertThat(key.unit().toString()).isEqualTo("CORRESPONDENCE case"));
    }

    private static Set<LimitKind> passed(String id, int wanted) throws InterruptedException {
        eventually(() -> limits(id).size() >= wanted);
        var all = limits(id);
        assertThat(all).doesNotHaveDuplicates();
        return all.stream().collect(toSet());
    }

    private static List<LimitKind> limits(String id) {
        return bean(LedgerStore.class).events("case/" + id, 0, Long.MAX_VALUE, 100).stream()
                .map(message -> message.getPayload())
                .filter(LimitPassed.class::isInstance)
                .map(event -> ((LimitPassed) event).kind())
                .toList();
    }

    private static List<String> due(String id) {
        return JdbcClient.create(bean(Foundations.class).database())
                .sql("select kind from command.due where stream = :stream")
                .param("stream", "case/" + id)
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!holds.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static ObjectNode body(String kind, String receivedAt) {
        var body = (ObjectNode) JSON.readTree("""
                {"customers":[],"channel":"EMAIL","receivedBy":"rekisteri@example.fi","language":"fi",
                 "requester":{"name":"Maija Meikäläinen","contact":"maija@example.fi"},
                 "words":"Haluan nähdä kaikki tiedot, joita minusta on."}""");
        return body.put("kind", kind).put("receivedAt", receivedAt);
    }

    private static String now() {
        return Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static HttpResponse<String> open(ObjectNode body) {
        return command("open-case", body.toString());
    }

    private static HttpResponse<String> close(String id, String outcome) {
        return command("close-case", "{\"case\":\"%s\",\"outcome\":\"%s\"}".formatted(id, outcome));
    }

    private static String idOf(HttpResponse<String> opened) {
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return json(opened).get("case").asString();
    }

    private static String customer() {
        return json(command("register-customer", """
                {"name":{"full":"Maija Meikäläinen"},"source":"SHOP","obtainedOn":"2026-11-20"}""")).get("customer").asString();
    }

    private static void assertProblem(HttpResponse<String> refused, int status, String problem) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(json(refused).get("type").asString()).endsWith("/" + problem);
    }
}
