// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.door.FirstPersonOverHttpTest.MAIJA;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent wrongly is refused with a status, a stable type and a place, and leaves nothing behind. */
class BadInputOverHttpTest {
    private static final String CANARY = "Kanarialintu4711";

    private long sizeBefore;

    @BeforeEach
    void measure() {
        registered(); // the house is up, and what it does by itself is done
        Arrays.stream(Role.values()).forEach(role -> tokenOf(role)); // whose account is opened at first use, by entries
        sizeBefore = size();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(size()).isEqualTo(sizeBefore);
    }

    @Test
    void an_unknown_command_is_not_found() {
        assertRefused(command("sell-customer", "{}"), 404, "command-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../audit", "..%2faudit", "register-customer/..", "register-customer%00", "%2e%2e/x", "a;b=c"})
    void path_tricks_lead_nowhere(String path) {
        var response = command(path, MAIJA);

        assertThat(response.statusCode()).isBetween(400, 405);
        assertThat(response.body()).doesNotContain("Exception", "at fi.lethe", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\":\"" + CANARY, "[[[[", "{\"a\":1}{\"b\":2}"})
    void malformed_json_is_a_bad_request(String body) {
        assertRefused(command("register-customer", body), 400, "malformed-json");
    }

    @Test
    void deep_nesting_is_a_bad_request() {
        assertRefused(command("register-customer", "{\"name\":" + "[".repeat(50_000)), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "source|'FRIEND'|/source",
                "obtainedOn|5|/obtainedOn",
                "nickname|'Kanarialintu4711'|``",
                "Kanarialintu4711|'Kanarialintu4711'|``",
                "Kanarialintu4711|{'a':'131052-308T'}|``",
                "name|{'full':'Maija','Kanarialintu4711':1}|/name",
                "name|{'full':'Maija','Kanarialintu4711':1,'Kanarialintu4711':2}|/name",
                "name|{'full':{'Kanarialintu4711':'131052-308T'}}|/name/full",
                "name|{'full':'Kanarialintu4711','full':'Kanarialintu4711'}|/name/full",
                "name|{'full':'131052-308T Kanarialintu4711'}|/name/full",
                "name|{'full':'Kanarialintu4711\\ud800'}|/name/full",
                "name|{'full':'Kanarialintu4711\\u0000'}|/name/full",
                "name|{'full':['Kanarialintu4711']}|/name/full",
                "name|null|/name",
                "contact|{'email':'Kanarialintu4711'}|/contact/email",
                "customer|'Kanarialintu4711'|/customer",
                "register|'Kanarialintu4711'|/register",
                "register|'another'|/register",
                "purpose|'Kanarialintu4711'|/purpose",
            })
    void a_wrong_member_is_pointed_to(String member, String value, String pointer) {
        var body = new StringBuilder("{");
        if (!member.equals("name")) {
            body.append("\"name\":{\"full\":\"Maija\"},");
        }
        if (!member.equals("source")) {
            body.append("\"source\":\"SHOP\",");
        }
        if (!member.equals("obtainedOn")) {
            body.append("\"obtainedOn\":\"2026-11-20\",");
        }
        body.append('"')
                .append(member)
                .append("\":")
                .append(value.replace('\'', '"'))
                .append('}');

        var response = command("register-customer", body.toString());

        assertRefused(response, 422, "content-refused");
        assertThat(json(response).get("errors").get(0).get("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void a_string_of_many_kibibytes_is_pointed_to() {
        var response = command(
                "register-customer",
                "{\"name\":{\"full\":\"" + CANARY.repeat(3_000)
                        + "\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-20\"}");

        assertRefused(response, 422, "content-refused");
        assertThat(json(response).get("errors").get(0).get("pointer").asString())
                .isEqualTo("/name/full");
    }

    @Test
    void a_body_larger_than_its_command_can_be_is_refused() {
        assertRefused(command("register-customer", "\"" + "x".repeat(65 << 10) + "\""), 413, "content-too-large");
        assertRefused(command("record-order", "\"" + "x".repeat(65 << 10) + "\""), 422, "content-refused");
        for (var asks : new boolean[] {true, false}) {
            var large = send(request("/api/commands/record-order")
                    .header("Authorization", "Bearer " + tokenOf(Role.STAFF))
                    .header("Content-Type", "application/json")
                    .expectContinue(asks)
                    .POST(BodyPublishers.ofString("\"" + "x".repeat(5 << 20) + "\"")));
            assertRefused(large, 413, "content-too-large");
        }
    }

    @Test
    void an_unknown_member_is_told_by_its_place_and_what_is_known_there() {
        var response = command("register-customer", "{\"name\":{\"full\":\"Maija\",\"" + CANARY + "\":1}}");

        assertRefused(response, 422, "content-refused");
        assertThat(response.body()).contains("has an unknown member; known are full");
    }

    @Test
    void an_unknown_customer_is_not_found() {
        var body = FirstPersonOverHttpTest.contact(UUID.randomUUID().toString());

        assertRefused(command("change-contact-details", body), 404, "customer-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kanarialintu4711",
                "1-2-3-4-5",
                "00000000-0000-0000-0000-000000000000",
                "0199aaaa-0000-8000-8000-000000000001"
            })
    void an_idempotency_key_is_a_uuid_of_version_4_or_7(String key) {
        assertRefused(command("register-customer", MAIJA, "Idempotency-Key", key), 400, "header-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kanarialintu4711", "3", "W/\"3\"", "\"-1\"", "\"99999999999999999999\""})
    void if_match_is_a_version_in_quotes(String ifMatch) {
        assertRefused(command("register-customer", MAIJA, "If-Match", ifMatch), 400, "header-unreadable");
    }

    @ParameterizedTest
    @EnumSource(names = {"DPO", "AUDITOR", "ADMINISTRATOR"})
    void who_may_not_is_refused_before_the_body_is_read(Role role) {
        var response = commandAs(tokenOf(role), "register-customer", "{\"" + CANARY);

        assertRefused(response, 403, "role-not-permitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kanarialintu4711", "", "a b c"})
    void without_a_valid_token_nothing_is_read(String token) {
        assertThat(commandAs(token, "register-customer", "{\"" + CANARY).statusCode())
                .isEqualTo(401);
    }

    @Test
    void another_content_type_is_refused() {
        var response = send(request("/api/commands/register-customer")
                .header("Authorization", "Bearer " + tokenOf(Role.STAFF))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(MAIJA)));

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void latin_1_is_not_utf_8() {
        var response = send(request("/api/commands/register-customer")
                .header("Authorization", "Bearer " + tokenOf(Role.STAFF))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MAIJA.getBytes(StandardCharsets.ISO_8859_1))));

        assertRefused(response, 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "P29D", "P1Y", "forever"})
    void a_pause_lies_within_the_law(String pause) {
        var response = command(
                "forget-customer",
                FirstPersonOverHttpTest.forgetting(UUID.randomUUID().toString(), pause));

        assertRefused(response, 422, "content-refused");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String problem) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(problem(response)).isEqualTo(problem);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).doesNotContain(CANARY).doesNotContain("Exception", "at fi.lethe");
    }

    /** Without what the house still does by itself for the customers of other tests. */
    private static long size() {
        return JdbcClient.create(TestHouse.bean(Foundations.class).database())
                .sql("""
                        select count(*) from ledger.ledger_entry
                        where type not in ('ErasureOrdered', 'KeyDestructionStarted', 'KeysDestroyed', 'ErasureCompleted')
                            and stream_id not like 'access/%'""")
                .query(Long.class)
                .single();
    }
}
