// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an installation answers, as of a size of its ledger; whatever is appended later is left out. */
record GoldenAnswers(House house, long size) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SENTENCE = Pattern.compile("<div class=\"sentence\">([^<]*)</div>");

    /** What is held of somebody who was forgotten in part opens for this. */
    private static final String FOR_HOLDS = "?purpose=bookkeeping";

    /** What a customer's register, history and page tell. */
    ObjectNode ofCustomer(String customer) {
        var answers = JSON.createObjectNode().put("customer", customer);
        answers.set("registry", read(customer, FOR_HOLDS + "&asOf=" + (size - 1)));
        answers.set("now", read(customer, FOR_HOLDS + "&after=" + (size - 1)));
        answers.set(
                "history", until(json(ok("/api/audit/customers/" + customer)).get("entries")));
        var sentences = answers.putArray("sentences");
        sentences(customer).forEach(sentences::add);
        return answers;
    }

    /** A customer as staff see them for the usual purpose, to which nothing is opened that is only held. */
    JsonNode asUsual(String customer) {
        return read(customer, "?after=" + (size - 1));
    }

    private JsonNode read(String customer, String query) {
        return json(ok("/api/registry/customers/" + customer + query));
    }

    private HttpResponse<String> ok(String path) {
        var answer = house.as(Role.STAFF).get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer;
    }

    private List<String> sentences(String customer) {
        var page = Caller.send(HttpRequest.newBuilder(
                        URI.create(house.lethe().address() + "/console/customers/" + customer + "/history"))
                .header("Cookie", "lethe-session=" + house.as(Role.STAFF).token())
                .header("Accept-Language", "en")
                .build());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return SENTENCE.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Who did what, by all entries: position, stream, type, who, why. */
    ArrayNode trail() {
        var trail = JSON.createArrayNode();
        var cursor = "";
        do {
            var page = json(house.as(Role.DPO).get("/api/audit/entries?limit=500&after=" + (size - 1) + cursor));
            until(page.get("entries")).forEach(trail::add);
            cursor = page.get("cursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("cursor").asString();
        } while (!cursor.isEmpty());
        return trail;
    }

    private ArrayNode until(JsonNode entries) {
        var until = JSON.createArrayNode();
        for (var entry : entries) {
            if (entry.get("position").asLong() < size) {
                until.add(entry);
            }
        }
        return until;
    }

    /** Who has access, by the accounts' ids. */
    ObjectNode accounts() {
        var accounts = JSON.createObjectNode();
        for (var account :
                json(house.as(Role.ADMINISTRATOR).get("/api/accounts")).get("accounts")) {
            accounts.set(account.get("account").asString(), account);
        }
        return accounts;
    }

    /** The ids of those whom staff find by this, once the index is there. */
    ArrayNode found(String question) throws InterruptedException {
        var body = JSON.writeValueAsString(Map.of("q", question, "after", size - 1));
        assertThat(Eventually.within(Duration.ofSeconds(30), () -> search(body).statusCode() != 503))
                .isTrue();
        var answer = search(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var ids = JSON.createArrayNode();
        json(answer).findValues("customer").forEach(ids::add);
        return ids;
    }

    private HttpResponse<String> search(String body) {
        return house.as(Role.STAFF).post("/api/registry/search", body);
    }

    /** How many rows a replay finds to differ from those that serve. */
    static long differing(House house) throws InterruptedException {
        var begun = house.as(Role.AUDITOR).post("/api/replays", "{}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var path = "/api/replays/" + json(begun).get("id").asString();
        assertThat(Eventually.within(
                        Duration.ofSeconds(30),
                        () -> !json(house.as(Role.AUDITOR).get(path))
                                .get("endedAt")
                                .isNull()))
                .isTrue();
        var replay = json(house.as(Role.AUDITOR).get(path));
        long differing = 0;
        for (var part : replay.get("projections")) {
            assertThat(part.get("differing").isNumber()).as("%s", replay).isTrue();
            differing += part.get("differing").asLong();
        }
        return differing;
    }

    /** Where an answer does not say what was expected; it may say more. */
    static List<String> differences(String at, JsonNode expected, JsonNode actual) {
        var found = new ArrayList<String>();
        if (expected.isObject() && actual.isObject()) {
            for (var member : expected.properties()) {
                found.addAll(differences(at + "/" + member.getKey(), member.getValue(), actual.path(member.getKey())));
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                found.addAll(differences(at + "/" + i, expected.get(i), actual.get(i)));
            }
        } else if (!expected.equals(actual)) {
            found.add(at + ": " + actual + " instead of " + expected);
        }
        return found;
    }
}
