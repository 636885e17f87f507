// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.permission.Actor;
import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.console.Browser;
import fi.lethe.query.projection.Projections;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.ui.ExtendedModelMap;

/** The first page of each role. */
class HomePagesTest {
    private final TestCustomer customer = new TestCustomer(world());

    private static void caughtUp(long position) {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
        bean(Projections.class).await(DerivedDataHolder.AUDIT_TRAIL, position);
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, Oma työ, My work",
        "RESPONSIBLE, Päätettävät, To decide",
        "DPO, Tilanne, Situation",
        "AUDITOR, Yhteenveto, Summary",
        "ADMINISTRATOR, Aloitus, Start"
    })
    void every_role_has_a_first_page_with_its_name_and_menu(Role role, String finnish, String english) {
        assertThat(Browser.of(role, "fi").get("/console").body())
                .contains("<h1>" + finnish + "</h1>", "href=\"/console/sessions\"")
                .doesNotContain("??");
        var page = Browser.of(role, "en").get("/console");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>" + english + "</h1>").doesNotContain("??");
    }

    /** Until a second person has confirmed a role. */
    @Test
    void who_has_no_role_yet_is_told_so() {
        var model = new ExtendedModelMap();
        var page = bean(HomePages.class)
                .home(new Actor(UUID.randomUUID(), Set.of(), false), Locale.forLanguageTag("fi"), model);

        assertThat(page).isEqualTo("console/home");
        assertThat(model).containsEntry("heading", "home.title.none").containsEntry("waiting", true);
    }

    @Test
    void staff_see_the_most_urgent_cases_and_whom_they_viewed_last_by_name() {
        caughtUp(customer.register("Katsottu Kaisa", "kaisa@example.fi"));
        var opened = new TestCase(world());
        caughtUp(opened.open(customer.id()));
        var browser = Browser.of(Role.STAFF, "fi");
        assertThat(browser.get("/console").body()).doesNotContain("Katsottu Kaisa");

        browser.get("/console/customers/" + customer.id());
        caughtUp(bean(LedgerStore.class).head().size() - 1);

        assertThat(browser.get("/console").body())
                .contains("Katsottu Kaisa", "Aktiivinen", "/console/cases/", "määräaika viikon sisällä");
    }

    @Test
    void what_staff_see_of_those_viewed_last_is_recorded_and_a_restriction_withholds_it() {
        caughtUp(customer.register("Rajattu Raija", "raija@example.fi"));
        var browser = Browser.of(Role.STAFF, "fi");
        browser.get("/console/customers/" + customer.id());
        caughtUp(bean(LedgerStore.class).head().size() - 1);
        long before = views();
        assertThat(browser.get("/console").body()).contains("Rajattu Raija");
        assertThat(views()).isGreaterThan(before);

        caughtUp(customer.restrict(RestrictionGround.ACCURACY_CONTESTED));

        assertThat(browser.get("/console").body())
                .doesNotContain("Rajattu Raija")
                .contains("/console/customers/" + customer.id(), "Rajoitettu");
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
    void the_responsible_person_sees_pauses_and_restrictions_and_no_names() {
        customer.register("Odottava Olli", null);
        caughtUp(customer.restrict(RestrictionGround.OBJECTION_PENDING));

        assertThat(Browser.of(Role.RESPONSIBLE, "fi").get("/console").body())
                .contains("Päättyvät tauot", "Käsittelyn rajoitukset", "Päättyvät sitoumukset", "/console/restrictions")
                .doesNotContain("Odottava");
    }

    @Test
    void the_auditor_sees_head_and_root_and_people_by_the_beginning_of_their_ids() {
        caughtUp(customer.register("Nimetön Nea", null));
        var page = Browser.of(Role.AUDITOR, "fi").get("/console").body();

        assertThat(page).contains("Puun juuri", "Viimeisin toisto").doesNotContain("Nimetön", "Test ");
        assertThat(page.replaceFirst("(?s).*Puun juuri", "")).containsPattern("[A-Za-z0-9+/]{43}=");
    }

    @Test
    void the_administrator_sees_what_is_left_to_set_up_and_how_the_parts_are() {
        var page = Browser.of(Role.ADMINISTRATOR, "en").get("/console").body();

        assertThat(page).contains("Setting up", "Account of staff", "Confidentiality agreements", "Health", "Register");
        assertThat(page)
                .contains(bean(Accounts.class).all().stream()
                                .filter(account -> account.revokedAt() == null)
                                .count()
                        + "</strong>");
    }

    /** This process takes no imports, and no process sees backups: neither is told to be done, and neither counts. */
    @Test
    void what_cannot_be_seen_is_said_not_to_be_seen_and_backup_leads_to_what_there_is_to_do() {
        var administrator = Browser.of(Role.ADMINISTRATOR, "en");
        var page = administrator.get("/console").body();

        assertThat(page).containsPattern("(?s)First import of an older register.*?not visible to Lethe");
        assertThat(page).containsPattern("(?s)href=\"/console/help/backup\">Backup.*?not visible to Lethe");
        assertThat(page).containsPattern("<strong>\\d / 5</strong>");
        assertThat(administrator.get("/console/help/backup").body())
                .contains("<h1>Backup</h1>", "erasure journal")
                .doesNotContain("??");
        assertThat(Browser.of(Role.ADMINISTRATOR, "fi")
                        .get("/console/help/backup")
                        .body())
                .contains("<h1>Varmuuskopiot</h1>", "Poistopäiväkirja")
                .doesNotContain("??");
    }
}
