// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import java.util.List;
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
}
