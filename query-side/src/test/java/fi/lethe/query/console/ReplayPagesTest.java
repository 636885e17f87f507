// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.replay.Replays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A replay is begun, followed and read at the pages. */
class ReplayPagesTest {
    private static final int TRIES = 200;

    @Test
    void an_auditor_begins_one_and_reads_that_nothing_differs() throws InterruptedException {
        swapIn();
        var browser = Browser.of(Role.AUDITOR, "fi");
        var page = ended(browser, begun(browser));

        assertThat(page).contains("Valmis", "Jokainen rivi vastaa tapahtumaketjua", "rekisteri", "lokitiedot");
        assertThat(browser.get("/console/replays").body()).contains("Vertaa tapahtumaketjuun", "Valmis");
        assertThat(Browser.of(Role.AUDITOR, "en").get("/console/replays").body())
                .contains("Compare with the ledger");
    }

    @Test
    void a_row_that_was_changed_by_hand_is_named() throws InterruptedException {
        var customer = new TestCustomer(world());
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, customer.register("Vilma Väärennetty", null));
        change(customer, 77);
        try {
            var browser = Browser.of(Role.DPO, "en");
            assertThat(ended(browser, begun(browser)))
                    .contains("Rows that differ", "altered", customer.id().toString())
                    .doesNotContain("Every row is what", "Vilma");
        } finally {
            change(customer, customer.version());
        }
    }

    @Test
    void whoever_may_not_read_the_audit_trail_begins_none() {
        var browser = Browser.of(Role.STAFF, "en");
        assertThat(browser.get("/console/replays").statusCode()).isEqualTo(403);
        assertThat(browser.get("/console").body()).doesNotContain("/console/replays");
        assertThat(Browser.of(Role.AUDITOR, "en").get("/console/replays/x").statusCode())
                .isEqualTo(404);
    }

    /** Other tests alter rows of the same register by hand; here they are as the ledger says. */
    private static void swapIn() throws InterruptedException {
        for (int i = 0; i < TRIES && bean(Replays.class).running().isPresent(); i++) {
            Thread.sleep(50);
        }
        var begun = post(Role.RESPONSIBLE, "/api/replays", "{\"swap\": true}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var browser = Browser.of(Role.RESPONSIBLE, "fi");
        assertThat(ended(browser, "/console/replays/" + json(begun).get("id").asString()))
                .contains("Valmis");
    }

    private static String begun(Browser browser) {
        var begun = browser.submit("/console/replays", Map.of());
        assertThat(begun.statusCode()).as(begun.body()).isBetween(302, 303);
        return begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String ended(Browser browser, String path) throws InterruptedException {
        var body = browser.get(path).body();
        for (int i = 0; i < TRIES && body.contains("class=\"chip idle\""); i++) {
            Thread.sleep(50);
            body = browser.get(path).body();
        }
        return body;
    }

    private static void change(TestCustomer customer, long version) {
        world().jdbc()
                .sql("update query.customer set version = :version where customer = :customer")
                .param("version", version)
                .param("customer", customer.id())
                .update();
    }
}
