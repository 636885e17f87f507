// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.permission.Actor;
import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.projection.Projections;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation in whose ledger a payment stands that was dated as nobody can mean it; it serves all others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetAsideOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Role, String> tokens = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext process = TestApplication.start();
    private final TestLedger world = process.getBean(TestLedger.class);
    private final TestCustomer maija = new TestCustomer(world);
    private final TestCustomer poisoned = new TestCustomer(world);
    private long ordered;
    private long at;
    private long moved;

    @BeforeAll
    void a_payment_that_no_database_can_hold() {
        maija.register("Maija Meikäläinen", null);
        poisoned.register("Myrkky Testi", null);
        ordered = poisoned.order("P-1", "PI-1");
        at = poisoned.settle(TestInvoice.paid("PI-1", Instant.parse("+999999999-12-31T23:30:00Z")));
        moved = poisoned.changeContact("myrkky@example.fi");
        process.getBean(Projections.class).await(DerivedDataHolder.REGISTRY, at);
    }

    @AfterAll
    void stop() {
        process.close();
    }

    @Test
    void its_customer_is_answered_as_before_and_marked_and_others_are_not_also_after_a_restart() throws Exception {
        for (int start = 0; start < 2; start++) {
            long news = maija.changeContact("maija" + start + "@example.fi");
            var answer = answer(Role.STAFF, "/api/registry/customers/" + poisoned.id());
            assertThat(answer.get("upToDate").asBoolean()).isFalse();
            assertThat(answer.get("position").asLong()).isEqualTo(ordered);
            assertThat(answer.at("/name/value/full").asString()).isEqualTo("Myrkky Testi");
            var other = answer(Role.STAFF, "/api/registry/customers/" + maija.id() + "?after=" + news);
            assertThat(other.get("upToDate").asBoolean()).isTrue();
            assertThat(other.get("position").asLong()).isEqualTo(news);

            restart();
        }
    }

    /** Projections and processors in the order in which a process ends and begins. */
    private void restart() {
        var processors = process.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessors()
                .values();
        processors.forEach(EventProcessor::shutDown);
        process.getBean(Projections.class).stop();
        process.getBean(Projections.class).start();
        processors.forEach(EventProcessor::start);
    }

    @Test
    void as_of_then_every_entry_counts_for_no_table_has_to_hold_the_day() throws Exception {
        var answer = answer(Role.STAFF, "/api/registry/customers/" + poisoned.id() + "?asOf=" + moved);

        assertThat(answer.get("upToDate").asBoolean()).isTrue();
        assertThat(answer.get("position").asLong()).isEqualTo(moved);
    }

    @Test
    void readiness_is_degraded_and_names_the_stream_to_who_may_read_the_audit_trail() throws Exception {
        for (var reader : new @Nullable Role[] {null, Role.STAFF, Role.ADMINISTRATOR, Role.DPO, Role.AUDITOR}) {
            var ready = awaitReady(reader);
            var degraded = JSON.readTree(ready.body()).get("degraded");

            assertThat(JSON.readTree(ready.body()).get("status").asString()).isEqualTo("DEGRADED");
            assertThat(degraded).hasSize(1);
            assertThat(degraded.get(0).get("part").asString()).isEqualTo("registry");
            assertThat(degraded.get(0).get("reason").asString()).isEqualTo("streams-set-aside");
            assertThat(ready.body().contains(poisoned.id().toString()))
                    .as("%s", reader)
                    .isEqualTo(reader == Role.DPO || reader == Role.AUDITOR);
        }
    }

    @Test
    void the_audit_trail_has_all_entries_and_says_so() throws Exception {
        var page = answer(Role.DPO, "/api/audit/entries?customer=" + poisoned.id() + "&after=" + moved);

        assertThat(page.get("upToDate").asBoolean()).isTrue();
        assertThat(page.get("entries")).hasSize(4);
    }

    @Test
    void a_history_is_told_though_one_entry_cannot_be_put_into_a_sentence() {
        var reader = new Actor(UUID.randomUUID(), Set.of(Role.STAFF), true);
        var english = process.getBean(Wordings.class).in(Locale.ENGLISH);

        var told = process.getBean(Chronicle.class)
                .past(poisoned.id().toString(), at, reader, english)
                .told();

        assertThat(told).hasSize(3);
        assertThat(told.getFirst().sentence()).contains("InvoiceSettled", "no sentence", "as it is");
        assertThat(told.getFirst().position()).isEqualTo(Long.toString(at));
        assertThat(told.getLast().sentence()).contains("20");
    }

    private HttpResponse<String> awaitReady(@Nullable Role reader) throws Exception {
        var answer = get(reader, "/api/health/ready");
        for (int i = 0; i < 100 && answer.statusCode() != 200; i++) {
            Thread.sleep(100);
            answer = get(reader, "/api/health/ready");
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private JsonNode answer(Role role, String path) throws Exception {
        var answer = get(role, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(@Nullable Role role, String path) throws Exception {
        var request = request(path);
        if (role != null) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(role, this::token));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var port = process.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private String token(Role role) {
        var account = process.getBean(Accounts.class)
                .create(new NewAccount(
                        "A person", role.code(), TestServer.PASSWORD, new RoleCombination(Set.of(role))));
        process.getBean(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        var pair = (role.code() + ":" + TestServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        try {
            var answer = client.send(
                    request("/api/tokens")
                            .header("Authorization", basic)
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            return JSON.readTree(answer.body()).get("token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
