// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;

import fi.lethe.events.Role;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.search.index.SearchIndex;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Searches over HTTP. */
final class Searching {
    private Searching() {}

    static HttpResponse<String> send(Role role, String body) {
        return post(role, "/api/registry/search", body);
    }

    static JsonNode page(Role role, String body) {
        var response = send(role, body);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    /** The ids of those found, once the index holds this position. */
    static List<String> found(String text, long after) {
        return ids(page(Role.STAFF, "{\"q\": \"" + text + "\", \"limit\": 100, \"after\": " + after + "}"));
    }

    static List<String> ids(JsonNode page) {
        return page.get("customers")
                .valueStream()
                .map(customer -> customer.get("customer").asString())
                .toList();
    }

    /** How many codes stand in the index of somebody. */
    static long codes(TestCustomer customer) {
        return bean(SearchIndex.class).codesOf(customer.id());
    }
}
