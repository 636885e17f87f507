// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static java.util.Objects.requireNonNull;

import fi.lethe.events.Role;
import fi.lethe.query.TestCustomer;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.jdbc.BadSqlGrammarException;
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

    /** How many terms stand in the index of somebody, in the one that serves and in one that is being built. */
    static long terms(TestCustomer customer) {
        try {
            return tables().stream().mapToLong(table -> rows(table, customer)).sum();
        } catch (BadSqlGrammarException _) {
            return terms(customer); // one was swapped in just now
        }
    }

    private static long rows(String table, TestCustomer customer) {
        return world().jdbc()
                .sql("select count(*) from " + table + " where customer = :id")
                .param("id", customer.id())
                .query(Long.class)
                .single();
    }

    private static List<String> tables() {
        return world().jdbc()
                .sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('query', 'query_replay') and tablename in ('search_term', 'search_withheld')""")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }
}
