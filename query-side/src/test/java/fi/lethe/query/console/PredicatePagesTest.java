// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.ByHand;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages answer nobody's guesses who may not open what is guessed, and offer what there is instead. */
class PredicatePagesTest {
    private final TestCustomer customer = new TestCustomer(world());

    @BeforeEach
    void known() {
        customer.register("Maija Sivulla", "sivulla@example.fi");
        caughtUp(customer.order("2026-77", "INV-77"));
    }

    private static void caughtUp(long position) {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
        bean(Projections.class).await(DerivedDataHolder.AUDIT_TRAIL, position);
    }

    @Test
    void an_auditors_searches_at_the_page_are_refused_alike_for_hits_and_misses() {
        var browser = Browser.of(Role.AUDITOR, "fi");
        var answers = new HashSet<String>();
        for (var guess : List.of("sivulla", "arvaamaton", "a", "INV-77", "")) {
            browser.get("/console/entries");
            var answer = browser.submit("/console/search", Map.of("q", guess));
            assertThat(answer.statusCode()).isEqualTo(403);
            answers.add(answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""));
        }
        browser.get("/console/entries");
        answers.add(
                browser.submit("/console/search", Map.of()).body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""));

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).contains("Roolisi ei salli tätä").doesNotContain("id=\"find\"");
    }

    @Test
    void an_auditor_begins_with_the_entries_and_finds_by_what_they_show() {
        var browser = Browser.of(Role.AUDITOR, "fi");
        assertThat(browser.get("/console").body())
                .contains("<h1>Yhteenveto</h1>", "href=\"/console/entries\"")
                .doesNotContain("id=\"find\"");
        assertThat(browser.get("/console/entries").body())
                .contains("<h1>Tapahtumat</h1>", "id=\"token\"")
                .doesNotContain("id=\"find\"", "/console/restrictions");

        var found = browser.get("/console/entries?customer=" + customer.id() + "&type=&token=&from=&actor=");
        assertThat(found.body())
                .contains(
                        "Asiakas kirjattiin", "Tilaus kirjattiin", customer.id().toString());
        assertThat(browser.get("/console/entries?customer=" + customer.id() + "&type=OrderRecorded")
                        .body())
                .contains(">Tilaus kirjattiin</td>")
                .doesNotContain(">Asiakas kirjattiin</td>");
        var wrong = browser.get("/console/entries?token=x&customer=");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Tarkista merkityt kentät", "Viitteen koodi: 44 merkkiä", "aria-invalid=\"true\"");
    }

    @Test
    void restrictions_and_ordered_erasures_are_listed_by_customer_number() {
        caughtUp(customer.restrict(RestrictionGround.OBJECTION_PENDING));
        var waiting = new TestCustomer(world());
        waiting.register("Maija Odottaa", null);
        caughtUp(waiting.orderErasure(TestCustomer.everything()));
        var browser = Browser.of(Role.DPO, "fi");

        assertThat(listed(browser, "/console/restrictions"))
                .contains(customer.id().toString(), "vastustamista")
                .doesNotContain("Maija");
        assertThat(listed(browser, "/console/erasures"))
                .contains(waiting.id().toString(), "tietoja ei enää tarvita", "22")
                .doesNotContain("Maija");
    }

    @Test
    void whose_stream_is_set_aside_is_listed_and_found_and_marked() {
        ByHand.setAside(customer);
        caughtUp(customer.restrict(RestrictionGround.OBJECTION_PENDING));
        caughtUp(customer.orderErasure(TestCustomer.everything()));
        var browser = Browser.of(Role.DPO, "fi");
        for (var list : List.of("/console/restrictions", "/console/erasures")) {
            assertThat(listed(browser, list))
                    .contains("title=\"" + customer.id() + "\">Asiakas …" + end() + "<", "Ei ajan tasalla")
                    .doesNotContain(">" + customer.id() + "<");
        }
        browser.get("/console/find");
        assertThat(browser.submitAndGo(
                                "/console/find",
                                Map.of("customer", customer.id().toString()))
                        .body())
                .contains("Käsittelyä rajoitettu", "Odottaa avainten tuhoamista", "Ei ajan tasalla");
        ByHand.mend();
    }

    @Test
    void who_is_withheld_is_found_exactly_and_what_is_wrong_is_marked() {
        caughtUp(customer.restrict(RestrictionGround.OBJECTION_PENDING));
        var browser = Browser.of(Role.RESPONSIBLE, "fi");
        browser.get("/console/find");

        assertThat(browser.submitAndGo(
                                "/console/find",
                                Map.of("customer", customer.id().toString()))
                        .body())
                .contains("/console/customers/" + customer.id(), "Käsittelyä rajoitettu", "Asiakas …" + end())
                .doesNotContain("Maija", ">" + customer.id() + "<");
        assertThat(browser.submitAndGo("/console/find", Map.of("invoice", "INV-ei-ole"))
                        .body())
                .contains("Kukaan, jonka tietoja ei näytetä");
        var alone = browser.submitAndGo("/console/find", Map.of("name", "Maija Sivulla", "email", ""));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("täsmälleen yksi yhteystieto", "aria-invalid=\"true\"");
        assertThat(alone.uri().getPath()).startsWith("/console/find/");
        assertThat(browser.get(alone.uri().getPath()).body()).contains("value=\"Maija Sivulla\"");
        assertThat(Browser.of(Role.RESPONSIBLE, "fi").get(alone.uri().getPath()))
                .as("another session")
                .satisfies(other -> {
                    assertThat(other.statusCode()).isEqualTo(410);
                    assertThat(other.body()).doesNotContain("Maija");
                });
    }

    private String end() {
        return customer.id().toString().substring(28);
    }

    /** All pages of a list. */
    private static String listed(Browser browser, String path) {
        var all = new StringBuilder();
        var next = path;
        while (!next.isEmpty()) {
            var body = browser.get(next).body();
            all.append(body);
            var cursor = Pattern.compile("name=\"cursor\" value=\"([^\"]+)\"").matcher(body);
            next = cursor.find() ? path + "?cursor=" + cursor.group(1) : "";
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "/console/entries, STAFF",
        "/console/entries, ADMINISTRATOR",
        "/console/find, STAFF",
        "/console/find, AUDITOR",
        "/console/restrictions, STAFF",
        "/console/restrictions, AUDITOR",
        "/console/erasures, AUDITOR",
        "/console/search, AUDITOR",
        "/console/search, ADMINISTRATOR"
    })
    void who_may_not_is_told_so(String path, Role role) {
        var refused = Browser.of(role, "en").get(path);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your role does not allow this.");
    }
}
