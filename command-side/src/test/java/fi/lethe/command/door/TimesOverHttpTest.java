// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day or an instant that nobody can mean never comes in, wherever a command has one (field case 01). */
class TimesOverHttpTest {
    private static final List<String> DAYS = List.of(
            "-0001-11-30",
            "0000-00-00",
            "0000-01-01",
            "0001-01-01",
            "1899-12-31",
            "2026-02-30",
            "9999-12-31",
            "99999-01-01",
            "+12026-11-28",
            "+294277-01-01",
            "-1000000000-01-01",
            "+1000000000-12-31");

    @ParameterizedTest
    @CsvSource({
        "register-customer,obtainedOn",
        "change-contact-details,obtainedOn",
        "record-order,orderedOn",
        "record-order,obtainedOn",
        "record-order,invoice/dueOn",
        "end-customer-relationship,endedOn",
        "assign-contact-role,obtainedOn"
    })
    void a_day_that_nobody_can_mean_is_refused_by_its_field(String command, String member) {
        for (var day : DAYS) {
            assertRefused(command(command, body(member, day)), "/" + member, day);
        }
    }

    @ParameterizedTest
    @CsvSource({"settle-invoice,settledAt", "lift-restriction,informedAt"})
    void an_instant_that_nobody_can_mean_is_refused_by_its_field(String command, String member) {
        var instants = new ArrayList<>(List.of(
                "2016-12-31T23:59:60Z", "2026-11-20T24:00:00Z", "2026-11-20T10:00:00+18:01", "2026-11-20T10:00:00"));
        DAYS.forEach(day -> instants.add(day + "T00:00:00Z"));
        for (var instant : instants) {
            assertRefused(command(command, body(member, instant)), "/" + member, instant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "+294277-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void an_invoice_that_was_to_be_settled_on_such_an_instant_stays_open(String instant) {
        var customer = registered();
        FirstPersonOverHttpTest.order(customer, "T-1", "TI-1");

        var answer = command("settle-invoice", """
                {"customer": "%s", "invoice": "TI-1", "settledAt": "%s"}""".formatted(customer, instant));

        assertRefused(answer, "/settledAt", instant);

        assertThat(types(customer)).containsExactly("CustomerRegistered", "OrderRecorded");
        assertThat(FirstPersonOverHttpTest.settle(customer, "TI-1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_invoice_may_be_settled_on_a_day_but_not_on_one_to_come() {
        var customer = registered();
        FirstPersonOverHttpTest.order(customer, "D-1", "DI-1");
        for (var ahead : List.of("2099-01-01", "2099-01-01T10:00:00Z")) {
            var refused = settled(customer, ahead);
            assertThat(refused.statusCode()).as(ahead).isEqualTo(422);
            assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/settledAt");
            assertThat(json(refused).at("/errors/0/detail").asString()).contains("is in the future");
        }
        assertThat(settled(customer, "2026-11-20").statusCode()).isEqualTo(200);
        assertThat(JdbcClient.create(TestHouse.bean(Foundations.class).database())
                        .sql("""
                                select convert_from(entry, 'UTF8') from ledger.ledger_entry
                                where stream_id = :stream order by seq desc limit 1""")
                        .param("stream", customer)
                        .query(String.class)
                        .single())
                .contains("\"2026-11-20T00:00:00");
    }

    private static HttpResponse<String> settled(String customer, String at) {
        return command("settle-invoice", """
                {"customer": "%s", "invoice": "DI-1", "settledAt": "%s"}""".formatted(customer, at));
    }

    @Test
    void the_settlement_from_the_field_is_refused() throws IOException {
        var file = Path.of(String.valueOf(System.getenv("LETHE_SHARED")), "data/field/01-settle.json");
        Assumptions.assumeTrue(
                Files.exists(file), "no rows from the field: set LETHE_SHARED to the folder that holds them");
        var customer = registered();
        FirstPersonOverHttpTest.order(customer, "P-1", "PI-1");

        var answer = command("settle-invoice", Files.readString(file).replace("<id>", customer));

        assertRefused(answer, "/settledAt", "01-settle.json");
        assertThat(types(customer)).containsExactly("CustomerRegistered", "OrderRecorded");
    }

    private static String body(String member, String value) {
        var steps = member.split("/", -1);
        Map<String, Object> body = new TreeMap<>();
        body.put(steps[steps.length - 1], value);
        for (int i = steps.length - 2; i >= 0; i--) {
            body = new TreeMap<>(Map.of(steps[i], body));
        }
        return TestHouse.JSON.writeValueAsString(body);
    }

    private static void assertRefused(HttpResponse<String> answer, String pointer, String value) {
        assertThat(answer.statusCode()).as(value + ": " + answer.body()).isEqualTo(422);
        assertThat(problem(answer)).isEqualTo("content-refused");
        var details = new TreeMap<String, String>();
        json(answer)
                .get("errors")
                .forEach(error -> details.put(
                        error.get("pointer").asString(), error.get("detail").asString()));
        assertThat(details).as(value).containsKey(pointer);
        assertThat(details.get(pointer)).as(value).contains("yyyy-mm-dd").contains("from 1900-01-01 to 21");
    }

    private static List<String> types(String customer) {
        return JdbcClient.create(TestHouse.bean(Foundations.class).database())
                .sql("select type from ledger.ledger_entry where stream_id = :stream order by seq")
                .param("stream", customer)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
