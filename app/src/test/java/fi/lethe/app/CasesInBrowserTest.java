// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.lethe.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases in a real browser: opened, chosen in forms, listed, closed. */
class CasesInBrowserTest extends InBrowser {
    @Test
    void a_new_case_that_is_refused_is_shown_again_with_what_was_typed() {
        var page = chromium.signedIn(house, Role.STAFF, true, "fi-FI", 1280);
        Chromium.way(page, "/console/cases");
        page.click("main a[href='/console/new-case']");
        page.selectOption("#kind", "ACCESS");
        page.fill("#receivedAt", "2099-01-01T12:00");
        page.fill("#requesterName", "Aino Asiakas");
        page.fill("#words", "Mitä minusta tiedetään?");
        page.click("main .actions button");

        Usable.check(page, "new-case-refused", "fi-FI");
        assertThat(page.locator(".faults a").getAttribute("href")).isEqualTo("#receivedAt");
        assertThat(page.inputValue("#requesterName")).isEqualTo("Aino Asiakas");
        assertThat(page.inputValue("#kind")).isEqualTo("ACCESS");
        page.fill("#receivedAt", "2026-11-20T12:00");
        page.click("main .actions button");
        page.waitForURL(url -> url.contains("/console/cases/"));
        assertThat(page.innerText("main")).contains("Mitä minusta tiedetään?");
    }

    @ParameterizedTest
    @CsvSource({
        "fi-FI, 1280, ei ole avoimia tapauksia, 'tarkastuspyyntö, saapunut 20.11.2026'",
        "en-GB, 390, no open cases, 'access to data, received 20 Nov 2026'"
    })
    void the_case_that_a_form_answers_is_chosen_among_the_open_ones_of_the_customer(
            String language, int width, String none, String offered) {
        var customer = registered();
        var page = chromium.signedIn(house, Role.STAFF, true, language, width);
        objects(page, customer);
        Usable.check(page, "form-no-case", language);
        assertThat(page.locator("#f-case").innerText()).contains(none);
        page.click("#f-case a");
        opens(page);
        var number = page.locator("h1").innerText().split(",")[0];

        objects(page, customer);
        assertThat(page.locator("#f-case option").allInnerTexts())
                .hasSize(2)
                .last()
                .isEqualTo(number + ": " + offered);
        Usable.check(page, "form-case", language);
        page.selectOption("#f-case", new SelectOption().setLabel(number + ": " + offered));
        page.check("#f-purposes-direct-marketing");
        page.click("main .actions button[value='rehearse']");
        assertThat(page.locator(".told").innerText()).contains(number + ": " + offered);
        page.click("main .actions button[value='send']");
        page.waitForURL("**/console/customers/" + customer + "?done=object-to-processing");

        page.navigate(house.lethe().address() + "/console/cases");
        Usable.check(page, "cases", language);
        page.click("main tbody a:has-text('" + number + "')");
        Usable.check(page, "case", language);
        assertThat(page.locator(".facts").innerText()).contains("Test staff");
        page.selectOption("#outcome", "MISTAKEN");
        page.click("main form button");
        Usable.check(page, "case-closing", language);
    }

    @Test
    void without_scripts_a_case_is_opened_for_somebody_restricted_answered_by_it_and_closed() {
        var name = "Aino Asiakas";
        var id = registered();
        var restricted = house.as(Role.STAFF)
                .command("restrict-processing", "{\"customer\": \"" + id + "\", \"ground\": \"ACCURACY_CONTESTED\"}");
        assertThat(restricted.statusCode()).isEqualTo(200);
        var page = chromium.signedIn(house, Role.RESPONSIBLE, false, "fi-FI", 1280);
        page.navigate(house.lethe().address() + "/console/customers/" + id);
        assertThat(text(page)).doesNotContain(name);

        page.click("text=Uusi tapaus");
        page.selectOption("#kind", "ACCESS");
        page.selectOption("#channel", "EMAIL");
        page.fill("#receivedAt", "2026-11-20T10:00");
        page.fill("#requesterName", name);
        page.fill("#words", "Mitä tiedätte minusta?");
        page.click("text=Avaa tapaus");
        assertThat(text(page)).contains("2026-ACC-", "Mitä tiedätte minusta?", "21.12.2026");

        page.click("main a[href*='?case=']");
        assertThat(text(page)).contains(name, "Suojatut tiedot näytetään tätä tapausta varten");

        page.click("main a[href*='/console/cases/']");
        page.selectOption("#outcome", "WITHDRAWN");
        page.click("main form button");
        assertThat(text(page)).contains("Päätetäänkö tapaus 2026-ACC-", "peruttu", "Mitään ei ole vielä kirjattu");
        page.click("main .actions a");
        assertThat(text(page)).contains("avoin").doesNotContain("Tapaus päätettiin");
        page.selectOption("#outcome", "WITHDRAWN");
        page.click("main form button");
        page.click("main .actions button");
        assertThat(text(page)).contains("peruttu", "Tapaus päätettiin");
    }

    private static void objects(Page page, String customer) {
        page.navigate(house.lethe().address() + "/console/commands/object-to-processing?of=" + customer);
    }

    /** From the form of a new case to its page. */
    private static void opens(Page page) {
        page.selectOption("#kind", "ACCESS");
        page.fill("#receivedAt", "2026-11-20T12:00");
        page.fill("#requesterName", "Aino Asiakas");
        page.fill("#words", "Mitä minusta tiedetään?");
        page.click("main .actions button");
        page.waitForURL("**/console/cases/*");
    }

    private static String text(Page page) {
        page.waitForLoadState();
        return page.innerText("main");
    }

    private static String registered() {
        var answer =
                house.as(Role.STAFF).command("register-customer", Bodies.registration("Aino Asiakas", "a@example.fi"));
        assertThat(answer.statusCode()).isEqualTo(201);
        var id = Caller.json(answer).get("customer").asString();
        var position = Caller.json(answer).get("position").asLong();
        house.as(Role.STAFF).get("/api/registry/customers/" + id + "?after=" + position);
        return id;
    }
}
