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
