// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways to a page and back from one: what is pasted into a search, what a role may not. */
class WaysTest {
    private final TestCustomer customer = new TestCustomer(world());

    @BeforeEach
    void register() {
        shown(customer.register("Maija Meikäläinen", "maija@example.fi"));
    }

    private static void shown(long position) {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
    }

    private String page() {
        return "/console/customers/" + customer.id();
    }

    @Test
    void what_a_role_may_not_names_the_roles_that_may_and_leads_back_to_the_customer() {
        var dpo = Browser.of(Role.DPO, "fi");
        for (var path : List.of(page() + "/forgetting", "/console/new-case?customer=" + customer.id())) {
            var refused = dpo.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body())
                    .contains("Tämän saa tehdä: työntekijä, vastuuhenkilö.", "href=\"" + page() + "\"");
        }
        assertThat(Browser.of(Role.STAFF, "en")
                        .get("/console/commands/cancel-erasure?of=" + customer.id())
                        .body())
                .contains("Who may: responsible person.", "href=\"" + page() + "\"");
        assertThat(Browser.of(Role.ADMINISTRATOR, "en")
                        .get(page() + "/forgetting")
                        .body())
                .contains("Who may: staff, responsible person.")
                .doesNotContain("href=\"" + page());
    }

    @Test
    void a_pasted_id_or_number_of_a_case_leads_there() {
        var opened = new TestCase(world());
        shown(opened.open(customer.id()));
        var staff = Browser.of(Role.STAFF, "fi");

        assertThat(staff.submit("/console/search", Map.of("q", " " + customer.id() + " "))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith(page()));
        assertThat(staff.submit("/console/search", Map.of("q", opened.number().toLowerCase(Locale.ROOT)))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/console/cases/" + opened.id()));

        var dpo = Browser.of(Role.DPO, "en");
        dpo.get("/console/find");
        assertThat(dpo.submit("/console/find", Map.of("caseNumber", opened.number()))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/console/cases/" + opened.id()));
        dpo.get("/console/find");
        assertThat(dpo.submitAndGo("/console/find", Map.of("caseNumber", "2026-ACC-999999999"))
                        .body())
                .contains("There is no case of this number.");
        assertThat(dpo.submitAndGo(
                                "/console/find",
                                Map.of("customer", customer.id().toString()))
                        .body())
                .contains("href=\"" + page() + "\"", "nothing of this customer is withheld");
    }
}
