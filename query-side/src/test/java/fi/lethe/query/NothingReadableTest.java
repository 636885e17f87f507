// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.testing.CapturedLog;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Canaries are planted, read by somebody who may, forgotten, and looked for everywhere. */
class NothingReadableTest {
    private static final String NAME = "Kanarialintu-9f3a";
    private static final String EMAIL = "kanarialintu-7c21@example.fi";

    @Test
    void invariant_2_no_value_stands_in_a_table_or_in_the_log() {
        var customer = new TestCustomer(world()); // starts the application, which begins the log anew
        try (var log = new CapturedLog()) {
            customer.register(NAME, EMAIL);
            customer.order("2026-kanaria-55", "INV-kanaria-55");
            var path = "/api/registry/customers/" + customer.id() + "?after=";
            long settled = customer.settle("INV-kanaria-55");
            assertThat(answer(Role.STAFF, path + settled).toString())
                    .contains(NAME, EMAIL, "2026-kanaria-55", "INV-kanaria-55");
            bean(Projections.class).await(DerivedDataHolder.AUDIT_TRAIL, settled);
            assertThat(found(NAME, settled)).contains(NAME);
            assertThat(found("inv-kanaria-55", settled)).contains(NAME);
            assertThat(found(EMAIL, settled)).contains(EMAIL);
            assertThat(codes(customer)).isPositive();
            assertNothing(log);

            long forgotten = customer.destroy(TestCustomer.everything());
            assertThat(get(Role.STAFF, path + forgotten).body()).doesNotContain("anaria");
            assertThat(found(NAME, forgotten)).doesNotContain("anaria");
            assertThat(codes(customer)).isZero();
            assertNothing(log);
        }
    }

    private static String found(String text, long after) {
        return post(Role.STAFF, "/api/registry/search", "{\"q\": \"" + text + "\", \"after\": " + after + "}")
                .body();
    }

    private static long codes(TestCustomer customer) {
        return bean(SearchIndex.class).codesOf(customer.id());
    }

    private static void assertNothing(CapturedLog log) {
        LoggerFactory.getLogger(NothingReadableTest.class).warn("a control that must be found");
        assertThat(log.text()).contains("a control that must be found");
        var tables = world().everything("query");
        assertThat(tables).contains("CustomerRegistered");
        for (var canary : List.of(NAME, EMAIL, "2026-kanaria-55", "INV-kanaria-55")) {
            for (var spelling : spellings(canary)) {
                assertThat(tables).doesNotContainIgnoringCase(spelling);
                assertThat(log.text()).doesNotContainIgnoringCase(spelling);
            }
        }
    }

    private static List<String> spellings(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return List.of(
                text,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
}
