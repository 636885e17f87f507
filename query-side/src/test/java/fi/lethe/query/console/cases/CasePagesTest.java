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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
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
                        "/console/new-case");
        var row = list.body().substring(list.body().indexOf(opened.number()));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("Asiakas …").doesNotContain("Maija");
    }

    @Test
    void the_list_names_customers_to_who_may_read_names_and_records_that() {
        var aino = new TestCustomer(world());
        aino.register("Aino Avoin", "aino@example.fi");
        shown(new TestCase(world()).open(aino.id()));
        long before = views(aino.id());

        var list = Browser.of(Role.STAFF, "fi").get("/console/cases").body();

        assertThat(list)
                .contains(">Aino Avoin</a>", "title=\"" + customer.id() + "\"")
                .contains("Asiakas …" + customer.id().toString().substring(28))
                .doesNotContain(">" + customer.id() + "<");
        assertThat(views(aino.id())).isEqualTo(before + 1);
        assertThat(views(customer.id())).isZero();
        assertThat(Browser.of(Role.AUDITOR, "fi").get("/console/cases").body())
                .contains("Asiakas …" + aino.id().toString().substring(28))
                .doesNotContain("Aino Avoin");
    }

    private static long views(UUID customer) {
        return world().jdbc()
                .sql("""
                        select count(*) from ledger.ledger_entry
                        where type = 'PersonalDataViewed' and convert_from(entry, 'UTF8') like '%' || :id || '%'""")
                .param("id", customer.toString())
                .query(Long.class)
                .single();
    }

    @Test
    void days_left_stand_in_the_list_late_and_near_ones_are_marked_and_can_be_asked_for() {
        var today = today();
        var late = new TestCase(world());
        late.openUntil(today.minusDays(4), customer.id());
        var near = new TestCase(world());
        near.openUntil(today.plusDays(4), customer.id());
        var far = new TestCase(world());
        shown(far.openUntil(today.plusDays(24), customer.id()));
        var browser = Browser.of(Role.DPO, "en");

        var all = browser.get("/console/cases").body();
        assertThat(row(all, late)).contains("class=\"late\"", "stop-text", "days late");
        assertThat(row(all, near)).contains("warn-text", " days").doesNotContain("class=\"late\"");
        assertThat(row(all, far)).contains(" days").doesNotContain("warn-text", "stop-text");
        assertThat(browser.get("/console").body()).contains("/console/cases?show=late", "/console/cases?show=soon");
        assertThat(browser.get("/console/cases?show=late").body())
                .contains(late.number())
                .doesNotContain(near.number(), far.number());
        assertThat(browser.get("/console/cases?show=soon").body())
                .contains(near.number())
                .doesNotContain(late.number(), far.number());
        assertThat(browser.get("/console/cases?show=lat").statusCode()).isEqualTo(422);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(bean(Clock.class).instant(), ZoneOffset.UTC);
    }

    private static String row(String page, TestCase one) {
        var before = page.substring(0, page.indexOf(one.number()));
        return before.substring(before.lastIndexOf("<tr"))
                + page.substring(page.indexOf(one.number())).split("</tr>")[0];
    }

    @Test
    void a_case_tells_how_long_there_is_as_long_as_it_is_open() {
        var running = new TestCase(world());
        shown(running.openUntil(today().plusDays(24), customer.id()));
        var page = Browser.of(Role.STAFF, "fi")
                .get("/console/cases/" + running.id())
                .body();
        assertThat(page)
                .contains(
                        "Jäljellä 2",
                        " pv<",
                        "Vastaanotettu 20.11.2026 10.00, sähköposti",
                        "kuukausi vastaanottamisesta");
        shown(running.close());
        assertThat(Browser.of(Role.STAFF, "fi")
                        .get("/console/cases/" + running.id())
                        .body())
                .doesNotContain("Jäljellä", "class=\"bar");
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
        assertThat(browser.get("/console/cases?show=closed").body()).contains(opened.number());
        assertThat(browser.get("/console/cases?show=all").body()).contains(opened.number());
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
