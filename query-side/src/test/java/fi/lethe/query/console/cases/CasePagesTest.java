// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.console.Browser;
import fi.lethe.query.projection.Projections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases at the pages. */
class CasePagesTest {
    private final TestCustomer customer = new TestCustomer(world());
    private final TestCase opened = new TestCase(world());

    @BeforeEach
    void open() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        opened.open(customer.id());
        shown(opened.pass(LimitKind.WARNING));
    }

    private static void shown(long position) {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
    }

    @Test
    void the_list_tells_number_kind_limit_and_what_has_come_of_it() {
        var list = Browser.of(Role.STAFF, "fi").get("/console/cases");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        opened.number(),
                        "/console/cases/" + opened.id(),
                        "tarkastuspyyntö",
                        "21.12.2026",
                        "määräaika lähellä",
                        "/console/new-case")
                .doesNotContain("Maija");
    }

    @Test
    void a_case_shows_who_asked_and_what_and_can_be_closed_where_no_reply_is_needed() {
        var page = Browser.of(Role.STAFF, "en").get("/console/cases/" + opened.id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Maija Meikäläinen",
                        "maija@example.fi",
                        "Mitä tiedätte minusta?",
                        "one month from receipt",
                        "Case " + opened.number() + " was opened",
                        "value=\"WITHDRAWN\"",
                        "value=\"MISTAKEN\"",
                        "/console/customers/" + customer.id() + "?case=" + opened.id())
                .doesNotContain("value=\"FULFILLED\"");
    }

    @Test
    void a_closed_case_has_no_form_and_stands_among_the_closed() {
        shown(opened.close());
        var browser = Browser.of(Role.RESPONSIBLE, "fi");

        assertThat(browser.get("/console/cases/" + opened.id()).body())
                .contains("peruttu")
                .doesNotContain("name=\"outcome\"");
        assertThat(browser.get("/console/cases").body()).doesNotContain(opened.number());
        assertThat(browser.get("/console/cases?state=CLOSED").body()).contains(opened.number());
    }

    @Test
    void an_auditor_sees_the_case_sealed_and_an_administrator_none() {
        assertThat(Browser.of(Role.AUDITOR, "fi")
                        .get("/console/cases/" + opened.id())
                        .body())
                .contains(opened.number())
                .doesNotContain("Maija", "minusta", "name=\"outcome\"");
        assertThat(Browser.of(Role.ADMINISTRATOR, "fi").get("/console/cases").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_page_of_somebody_restricted_offers_their_case_and_opens_what_is_withheld_for_it() {
        var browser = Browser.of(Role.STAFF, "fi");
        var page = "/console/customers/" + customer.id();

        assertThat(browser.get(page).body())
                .contains(page + "?case=" + opened.id(), "/console/new-case?customer=" + customer.id())
                .doesNotContain("Maija");
        assertThat(browser.get(page + "?case=" + opened.id()).body())
                .contains("Maija Meikäläinen", "asOf=", "&amp;case=" + opened.id());

        opened.close();

        var refused = browser.get(page + "?case=" + opened.id());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Avaa ensin tapaus").doesNotContain("Maija");
    }

    @Test
    void the_form_of_a_new_case_keeps_whom_it_is_about() {
        var form = Browser.of(Role.STAFF, "fi").get("/console/new-case?customer=" + customer.id());

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"" + customer.id() + "\"", "value=\"ACCESS\"", "name=\"words\"");
        assertThat(Browser.of(Role.DPO, "fi").get("/console/new-case").statusCode())
                .isEqualTo(403);
    }
}
