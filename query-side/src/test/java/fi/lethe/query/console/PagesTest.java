// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestServer;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.rules.roles.RoleCombination;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest {
    private final TestCustomer customer = new TestCustomer(world());
    private long registered;

    @BeforeEach
    void register() {
        registered = customer.register("Maija Meikäläinen", "maija@example.fi");
        shown(registered);
    }

    private static void shown(long position) {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
        bean(SearchIndex.class).await(position);
    }

    private String page() {
        return "/console/customers/" + customer.id();
    }

    @Test
    void a_search_finds_and_what_it_finds_leads_to_the_customer() {
        var browser = Browser.of(Role.STAFF, "fi");
        var name =
                "Löytö" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""); // others of a common name fill a page
        var aino = new TestCustomer(world());
        shown(aino.register("Aino " + name, "aino@example.fi"));

        var found = browser.search(Map.of("q", name));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("Aino " + name, "aino@example.fi", "Aktiivinen", "/console/customers/" + aino.id());
        assertThat(browser.search(Map.of("q", "Ei-kukaan-tällainen")).body())
                .contains("Hakua vastaavaa asiakasta ei ole");
    }

    @Test
    void p21_without_a_signed_agreement_no_page_shows_personal_data() {
        var login = "unbound-" + UUID.randomUUID();
        bean(Accounts.class)
                .create(new NewAccount(
                        "A person", login, TestServer.PASSWORD, new RoleCombination(Set.of(Role.STAFF))));
        var unbound = new Browser("fi");
        assertThat(unbound.signIn(login, TestServer.PASSWORD).statusCode()).isLessThan(400);

        for (var path : List.of("/console", page(), page() + "/forgetting")) {
            var refused = unbound.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("salassapitositoumus").doesNotContain("Maija");
        }
    }

    @Test
    void what_cannot_be_searched_for_is_said_at_the_field() {
        var refused = Browser.of(Role.STAFF, "fi").search(Map.of("q", "-"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("vähintään kolme kirjainta", "aria-invalid=\"true\"", "aria-describedby=\"find-hint\"");
    }

    @Test
    void a_page_goes_on_after_the_last_of_the_page_before() {
        var name = "Sivu" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        long last = 0;
        for (int i = 0; i < 26; i++) {
            last = new TestCustomer(world()).register(name + " Numero", null);
        }
        shown(last);
        var browser = Browser.of(Role.STAFF, "fi");
        var first = browser.search(Map.of("q", name)).body();
        var cursor = Pattern.compile("name=\"cursor\" value=\"([^\"]+)\"").matcher(first);
        assertThat(cursor.find()).isTrue();

        var second =
                browser.search(Map.of("q", name, "cursor", cursor.group(1))).body();

        assertThat(first.split(name + " Numero</a>", -1)).hasSize(26);
        assertThat(second.split(name + " Numero</a>", -1)).hasSize(2);
        assertThat(second).doesNotContain("name=\"cursor\"");
    }

    @Test
    void a_customers_facts_stand_with_source_and_day_beside_the_history() {
        customer.order("2026-1001", "INV-7");
        shown(customer.assignRole("Esimerkki Oy", "maija@esimerkki.example"));

        var finnish = Browser.of(Role.STAFF, "fi").get(page()).body();
        var english = Browser.of(Role.STAFF, "en").get(page()).body();

        assertThat(finnish)
                .contains(
                        "Maija Meikäläinen",
                        "rekisteröityminen verkossa",
                        "20.11.2026",
                        "Tilaus kirjattiin, tilattu 20.11.2026, lasku avoinna, eräpäivä 4.12.2026.",
                        "Asiakkaasta tuli organisaation yhteyshenkilö",
                        "/console/entries/" + registered);
        assertThat(english).contains("web registration", "20 Nov 2026", "12.90\u00a0€", "The customer was registered.");
        assertThat(finnish + english).doesNotContain("??");
    }

    @Test
    void orders_and_invoices_have_a_tab_with_open_ones_first_ten_rows_and_sums() {
        customer.order("2026-1000", "INV-maksettu");
        customer.settle("INV-maksettu");
        long last = 0;
        for (int i = 1; i <= 11; i++) {
            last = customer.order("2026-" + i, "INV-" + i);
        }
        shown(last);
        var browser = Browser.of(Role.STAFF, "fi");

        var first = browser.get(page() + "/orders").body();
        assertThat(first)
                .contains("Avoinna 11, muita 1", "Avoinna yhteensä 141,90\u00a0€", "Näytä kaikki", "4.12.2026")
                .doesNotContain("INV-maksettu", "??");
        assertThat(first.split("rowheader\">INV-", -1)).hasSize(11);
        var all = browser.get(page() + "/orders?all=1").body();
        assertThat(all).contains("INV-maksettu", "maksettu 2").doesNotContain("Näytä kaikki");
        assertThat(browser.get(page()).body()).contains("Avoinna 11, muita 1").doesNotContain("INV-");
    }

    @Test
    void history_cases_and_viewings_have_tabs_and_viewings_are_for_those_who_audit() {
        var staff = Browser.of(Role.STAFF, "fi");
        assertThat(staff.get(page() + "/history").body()).contains("Asiakas kirjattiin rekisteriin.");
        assertThat(staff.get(page() + "/cases").body()).contains("Ei tapauksia.");
        assertThat(staff.get(page()).body()).doesNotContain(page() + "/viewings");
        assertThat(staff.get(page() + "/viewings").statusCode()).isEqualTo(403);
        bean(Projections.class)
                .await(
                        DerivedDataHolder.AUDIT_TRAIL,
                        bean(LedgerStore.class).head().size() - 1);

        assertThat(Browser.of(Role.DPO, "fi").get(page() + "/viewings").body())
                .contains("asiakassuhde", "/console/entries/")
                .doesNotContain("??");
        assertThat(staff.get(page() + "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void when_keys_are_destroyed_stands_on_top_and_tabs_keep_the_moment() {
        shown(customer.orderErasure(everything()));

        assertThat(Browser.of(Role.STAFF, "fi").get(page()).body()).contains("Avaimet tuhotaan");
        assertThat(Browser.of(Role.STAFF, "fi")
                        .get(page() + "?asOf=" + registered)
                        .body())
                .contains(page() + "/orders?asOf=" + registered);
    }

    @Test
    void a_search_has_an_address_that_tells_nothing_and_is_for_who_asked() {
        var browser = Browser.of(Role.STAFF, "fi");
        var there = browser.submit("/console/search", Map.of("q", "Meikäläinen"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(there).matches(".*/console/found/[0-9a-f-]{36}");
        var path = URI.create(there).getPath();
        assertThat(browser.get(path).body()).contains("Maija Meikäläinen");
        assertThat(browser.get(path).statusCode()).as("going back").isEqualTo(200);
        var other = Browser.of(Role.DPO, "fi").get(path);
        assertThat(other.statusCode()).isEqualTo(410);
        assertThat(other.body()).contains("vanhentunut").doesNotContain("Maija", "Meikäläinen");
        assertThat(Browser.of(Role.AUDITOR, "fi").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void the_title_of_a_page_holds_no_name() {
        var body = Browser.of(Role.STAFF, "fi").get(page()).body();

        assertThat(body.substring(body.indexOf("<title>"), body.indexOf("</title>")))
                .doesNotContain("Maija")
                .contains("Asiakas …");
    }

    @Test
    void the_past_is_shown_as_of_an_entry_and_the_history_ends_there() {
        long moved = customer.changeContact("maija@uusi.example.fi");
        shown(moved);
        var browser = Browser.of(Role.STAFF, "fi");

        assertThat(browser.get(page()).body()).contains("maija@uusi.example.fi");
        var past = browser.get(page() + "?asOf=" + registered).body();

        assertThat(past)
                .contains("maija@example.fi", "Näin asiakas oli tapahtuman " + registered + " jälkeen")
                .doesNotContain("maija@uusi.example.fi", "Yhteystiedot muutettiin", "Unohda asiakas");
        assertThat(browser.get(page() + "?asOf=2020-01-01T10:00").body()).contains("ei ollut vielä rekisterissä");
        var future = browser.get(page() + "?asOf=2999-01-01T10:00");
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("Anna hetki, joka on jo ollut.");
        for (var never :
                List.of("0000-01-01T00:00", "-0001-11-30T00:00", "%2B294277-01-01T00:00", "%2B999999999-12-31T23:59")) {
            assertThat(browser.get(page() + "?asOf=" + never).statusCode())
                    .as(never)
                    .isEqualTo(422);
        }
    }

    @Test
    void a_customer_whose_stream_is_set_aside_is_shown_as_before_and_marked() {
        shown(registered);
        world().jdbc()
                .sql("insert into query.registry_set_aside values (:stream, 9, :position, now())")
                .param("stream", customer.id().toString())
                .param("position", registered)
                .update();

        var finnish = Browser.of(Role.STAFF, "fi").get(page());
        var english = Browser.of(Role.STAFF, "en").get(page());
        world().jdbc().sql("delete from query.registry_set_aside").update();

        assertThat(finnish.statusCode()).isEqualTo(200);
        assertThat(finnish.body()).contains("Ei ajan tasalla", "maija@example.fi");
        assertThat(english.body()).contains("Not up to date");
        assertThat(Browser.of(Role.STAFF, "fi").get(page()).body()).doesNotContain("Ei ajan tasalla");
    }

    @Test
    void a_restriction_stands_out_and_withholds() {
        shown(customer.restrict(RestrictionGround.ACCURACY_CONTESTED));

        assertThat(Browser.of(Role.STAFF, "fi").get(page()).body())
                .contains("class=\"restriction\"", "Käsittelyä on rajoitettu: tietojen oikeellisuus on kiistetty.")
                .doesNotContain("maija@example.fi");
    }

    @Test
    void an_objection_stands_out_and_names_the_purposes() {
        shown(customer.object("direct-marketing", "statistics"));

        assertThat(Browser.of(Role.STAFF, "fi").get(page()).body())
                .contains("class=\"restriction\"", "Vastustaa käsittelyä: suoramarkkinointi, tilastot");
        assertThat(Browser.of(Role.STAFF, "en").get(page()).body())
                .contains("Objected to: direct marketing, statistics");
    }

    @Test
    void of_a_forgotten_customer_the_history_is_left() {
        customer.orderErasure(everything());
        customer.destroy(everything());
        shown(customer.complete());

        assertThat(Browser.of(Role.STAFF, "fi").get(page()).body())
                .contains(
                        "Unohdettu",
                        "Kukaan ei voi enää lukea tämän asiakkaan tietoja.",
                        "Tietojen poistaminen määrättiin. Peruste: tietoja ei enää tarvita.",
                        "Poistaminen saatiin päätökseen")
                .doesNotContain("Maija", "maija@example.fi", "/forgetting\"");
    }

    @Test
    void an_auditor_sees_that_there_is_something_and_not_what() {
        assertThat(Browser.of(Role.AUDITOR, "fi").get(page()).body())
                .contains("Sinetöity.", "Asiakas kirjattiin rekisteriin.")
                .doesNotContain("Maija", "maija@example.fi", "/forgetting\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "AUDITOR", "ADMINISTRATOR"})
    void an_entry_is_shown_with_a_proof_that_holds(Role role) {
        var entry = Browser.of(role, "fi").get("/console/entries/" + registered);

        assertThat(entry.statusCode()).isEqualTo(200);
        assertThat(entry.body())
                .contains("Todiste pitää", "Asiakas kirjattiin rekisteriin.", "CustomerRegistered")
                .doesNotContain("Maija");
    }

    @Test
    void an_administrator_sees_no_customers() {
        var refused = Browser.of(Role.ADMINISTRATOR, "fi").get(page());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Roolisi ei salli tätä.");
    }

    @Test
    void what_is_shown_on_a_page_is_recorded_before() {
        long before = views();

        Browser.of(Role.STAFF, "fi").get(page());

        assertThat(views()).isEqualTo(before + 1);
    }

    private long views() {
        return world().jdbc()
                .sql("""
                        select count(*) from ledger.ledger_entry
                        where type = 'PersonalDataViewed' and convert_from(entry, 'UTF8') like '%' || :id || '%'""")
                .param("id", customer.id().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void the_language_is_changed_by_hand_and_leads_only_to_these_pages() {
        var browser = Browser.of(Role.STAFF, "fi");
        browser.get(page());

        var changed = browser.submit("/console/language", Map.of("language", "EN", "here", page()));

        assertThat(changed.headers().firstValue("Location").orElseThrow()).endsWith(page());
        assertThat(browser.get(page()).body()).contains("What the register holds", "lang=\"en\"");
        assertThat(browser.submit("/console/language", Map.of("language", "FI", "here", "//elsewhere.example"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/console");
    }

    @Test
    void an_unknown_customer_is_a_page_that_says_so() {
        var unknown = Browser.of(Role.STAFF, "fi").get("/console/customers/" + UUID.randomUUID());

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Tällaista asiakasta ei ole.");
    }
}
