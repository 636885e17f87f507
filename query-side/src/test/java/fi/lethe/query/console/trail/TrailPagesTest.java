// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestServer;
import fi.lethe.query.console.Browser;
import fi.lethe.query.projection.Projections;
import fi.lethe.rules.roles.RoleCombination;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailPagesTest {
    private static final String LIST = "/console/entries";

    private final TestCustomer customer = new TestCustomer(world());

    @BeforeEach
    void known() {
        customer.register("Maija Lokissa", null);
        long position = customer.order("2026-78", "INV-78");
        bean(Projections.class).await(DerivedDataHolder.AUDIT_TRAIL, position);
    }

    @Test
    void each_filter_in_force_is_a_link_that_takes_only_itself_away() {
        var page = Browser.of(Role.AUDITOR, "fi")
                .get(LIST + "?customer=" + customer.id() + "&type=OrderRecorded&from=2020-01-31&token=")
                .body();

        assertThat(page)
                .contains(
                        chip("type=OrderRecorded&amp;from=2020-01-31"),
                        chip("customer=" + customer.id() + "&amp;from=2020-01-31"),
                        chip("customer=" + customer.id() + "&amp;type=OrderRecorded"),
                        "Tilaus kirjattiin</strong>",
                        "31.1.2020</strong>",
                        "href=\"/console/entries\">Tyhjennä rajaukset</a>")
                .doesNotContain("??");
        assertThat(page.split("class=\"chip-link\"", -1)).hasSize(4);
        assertThat(Browser.of(Role.AUDITOR, "fi").get(LIST).body()).doesNotContain("chip-link", "Tyhjennä rajaukset");
    }

    private static String chip(String query) {
        return "class=\"chip-link\" href=\"/console/entries?" + query + "\"";
    }

    @Test
    void an_unknown_type_is_refused_with_links_to_those_that_are_known() {
        var wrong = Browser.of(Role.AUDITOR, "en").get(LIST + "?type=OrderRecordd&from=2020-01-31");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "href=\"/console/entries?type=AccessDenied&amp;from=2020-01-31\">Access denied</a>",
                        "href=\"/console/entries?type=OrderRecorded&amp;from=2020-01-31\">Order recorded</a>",
                        "aria-invalid=\"true\"")
                .doesNotContain("<tbody", "No entry fits");
    }

    @Test
    void an_unknown_actor_is_refused_with_the_names_of_those_who_are_known_to_who_may_know_them() {
        var name = "Aarne Tekijä-" + UUID.randomUUID();
        var account = bean(Accounts.class)
                .create(new NewAccount(
                        name,
                        "aarne-" + UUID.randomUUID(),
                        TestServer.PASSWORD,
                        new RoleCombination(Set.of(Role.STAFF))));
        var wrong = LIST + "?actor=" + UUID.randomUUID();

        var dpo = Browser.of(Role.DPO, "fi").get(wrong);
        assertThat(dpo.statusCode()).isEqualTo(422);
        assertThat(dpo.body())
                .contains(
                        "href=\"/console/entries?actor=" + account + "\">" + name + " (työntekijä)</a>",
                        ">Lethe itse (staff-1)</a>");
        assertThat(Browser.of(Role.DPO, "fi").get(LIST + "?actor=" + account).body())
                .contains(name + " (työntekijä)</strong>", "value=\"" + account + "\" selected=\"selected\"");
        var auditor = Browser.of(Role.AUDITOR, "fi").get(wrong);
        assertThat(auditor.statusCode()).isEqualTo(422);
        assertThat(auditor.body())
                .contains(">henkilö " + account.toString().substring(0, 4) + "</a>")
                .doesNotContain("Aarne");
    }

    @ParameterizedTest
    @CsvSource({
        "customer=9d3f1a52-6a0e-4c7b-8a5e-0d9b1c2e3f40, Asiakasnumero: tätä asiakasta ei ole tapahtumalokissa",
        "tpye=OrderRecorded, Näitä rajauksia ei ole tai sama on annettu kahdesti",
        "from=2020-01-01&from=2021-01-01, Näitä rajauksia ei ole tai sama on annettu kahdesti",
        "from=eilen, Alkupäivä: päivä vuodesta 1900 alkaen",
        "toPosition=x, Tapahtumaan nro: kokonaisluku nollasta alkaen"
    })
    void a_value_that_nothing_has_and_a_filter_that_there_is_not_are_no_empty_list(String query, String said) {
        var wrong = Browser.of(Role.AUDITOR, "fi").get(LIST + "?" + query);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains(said).doesNotContain("<tbody", "Yksikään tapahtuma", "??");
    }

    @Test
    void a_filter_that_there_is_not_is_answered_with_those_that_there_are() {
        var body =
                Browser.of(Role.AUDITOR, "en").get(LIST + "?tpye=OrderRecorded").body();
        assertThat(body.substring(body.indexOf("<main")))
                .contains("type (What)", "toPosition (To entry)")
                .doesNotContain("tpye");
    }

    @Test
    void the_next_page_keeps_the_filters_in_its_address() {
        for (int i = 0; i < 51; i++) {
            customer.changeContact("maija" + i + "@example.fi");
        }
        bean(Projections.class).await(DerivedDataHolder.AUDIT_TRAIL, customer.changeContact("maija@example.fi"));
        var first = Browser.of(Role.AUDITOR, "fi")
                .get(LIST + "?customer=" + customer.id())
                .body();

        assertThat(first)
                .containsPattern(
                        "href=\"/console/entries\\?customer=" + customer.id() + "&amp;cursor=[A-Za-z0-9_-]+\"");
    }
}
