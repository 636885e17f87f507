// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.lethe.events.Role;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts in a real browser: an administrator opens one, a responsible person confirms, and the administrator revokes it. */
class AccountsInBrowserTest extends InBrowser {
    private static final int WIDTH = 1280;
    private final String login = "aino." + UUID.randomUUID();
    private final String name = "Aino " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

    @Test
    void an_account_is_opened_confirmed_bound_and_revoked() {
        var administrator = chromium.signedIn(house, Role.ADMINISTRATOR, true, "fi-FI", WIDTH);
        var second = chromium.signedIn(house, Role.RESPONSIBLE, true, "fi-FI", WIDTH);

        opens(administrator);
        assertThat(text(administrator)).contains("Ei ole asettanut salasanaa", "roolit työntekijä", "Peru ehdotus");
        Usable.check(administrator, "account", "fi-FI");
        var address = administrator.url();

        second.navigate(house.lethe().address() + "/console");
        assertThat(second.locator(".numbers .warn a[href='/console/accounts'] strong")
                        .innerText())
                .isEqualTo("1");
        waiting(second);
        Usable.check(second, "accounts", "fi-FI");
        second.click("li:has-text('" + name + "') button:has-text('Vahvista')");
        assertThat(second.locator("li:has-text('" + name + "')").count()).isZero();
        assertThat(second.locator("tr:has-text('" + login + "')").innerText()).contains("työntekijä");

        administrator.navigate(address);
        administrator.fill("#signedOn", "2026-11-02");
        administrator.click("button:has-text('Kirjaa sitoumus')");
        assertThat(text(administrator)).contains("odottaa toisen henkilön vahvistusta");
        waiting(second);
        second.click("li:has-text('" + name + "') button:has-text('Vahvista')");
        assertThat(second.locator("tr:has-text('" + login + "')").innerText()).contains("Voimassa");

        administrator.navigate(address);
        assertThat(text(administrator))
                .contains(
                        "Allekirjoitettu 2.11.2026; sillä ei ole päättymispäivää.",
                        "Toinen henkilö vahvisti ehdotuksen.");
        administrator.click("summary:has-text('Päätä käyttöoikeus')");
        administrator.click("button:has-text('Päätä pysyvästi')");
        assertThat(text(administrator)).contains("Käyttöoikeus on päätetty.", "Käyttöoikeus päätettiin pysyvästi.");
        assertThat(administrator.locator("button.danger").count()).isZero();
        assertThat(chromium.asked()).noneMatch(url -> url.contains("Aino") || url.contains(login));
    }

    private void opens(Page page) {
        page.click(".side a[href='/console/accounts']");
        page.click("main a[href='/console/accounts/new']");
        Usable.check(page, "account-new", "fi-FI");
        page.fill("#name", name);
        page.fill("#login", "info");
        page.check("#role-staff");
        page.click("main button");
        assertThat(text(page)).contains("Tunnus ei nimeä ketään henkilöä");
        assertThat(page.inputValue("#name")).isEqualTo(name);
        assertThat(page.isChecked("#role-staff")).isTrue();
        assertThat(page.locator("#login").getAttribute("aria-invalid")).isEqualTo("true");
        page.fill("#login", login);
        page.click("main button");
        Usable.check(page, "account-link", "fi-FI");
        var link = page.innerText("#link");
        assertThat(URI.create(link).getPath()).startsWith("/link/");
        assertThat(page.url()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        page.reload();
        assertThat(page.innerText("#link")).as("loaded again").isEqualTo(link);
        var other = chromium.signedIn(house, Role.ADMINISTRATOR, true, "fi-FI", WIDTH);
        other.navigate(page.url());
        assertThat(text(other))
                .as("another session")
                .contains("Linkkiä ei enää näytetä")
                .doesNotContain("/link/");
        other.navigate(link);
        Usable.check(other, "link", "fi-FI");
        assertThat(other.locator("form").evaluate("form => getComputedStyle(form).borderTopLeftRadius"))
                .as("a card, as the form of signing in")
                .isEqualTo("8px");
        page.click("main a[href^='/console/accounts/']");
    }

    private void waiting(Page page) {
        page.navigate(house.lethe().address() + "/console/accounts");
        assertThat(page.locator("li:has-text('" + name + "')").count()).isEqualTo(1);
    }

    @Test
    void who_only_reads_accounts_is_offered_nothing_and_told_in_english() {
        var page = chromium.signedIn(house, Role.DPO, true, "en-GB", WIDTH);
        page.click(".side a[href='/console/accounts']");
        Usable.check(page, "accounts", "en-GB");
        assertThat(text(page)).contains("Confidentiality agreement", "In office", "The login names no person");
        page.click("table a");
        Usable.check(page, "account", "en-GB");
        assertThat(text(page)).contains("An account was opened for a member of staff.");
        assertThat(page.locator("main form").count()).isZero();
        page.navigate(house.lethe().address() + "/console/accounts/new");
        assertThat(text(page)).contains("Your role does not allow this.");
    }

    @Test
    void an_auditor_sees_accounts_without_names() {
        var page = chromium.signedIn(house, Role.AUDITOR, false, "fi-FI", 480);
        page.navigate(house.lethe().address() + "/console/accounts");
        assertThat(text(page)).contains("Käyttäjät", "ylläpitäjä").doesNotContain("Test administrator");
    }

    private static String text(Page page) {
        page.waitForLoadState();
        return page.innerText("main");
    }
}
