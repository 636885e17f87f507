// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import org.junit.jupiter.api.Test;

/** The form of a new case in a real browser. */
class NewCaseInBrowserTest extends InBrowser {
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
}
