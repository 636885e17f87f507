// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.lethe.events.Role;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser. */
class ConsoleInBrowserTest extends InBrowser {
    private final String name = "Selma " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x") + "-Mäkelä";

    private String registered() {
        var answer = house.as(Role.STAFF).command("register-customer", Bodies.registration(name, "selma@example.fi"));
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer).get("customer").asString();
    }

    private static void command(String command, String body) {
        var answer = house.as(Role.STAFF).command(command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** What the page shows beside hidden parts. */
    private static String text(Page page) {
        page.waitForLoadState();
        return page.locator("main").innerText();
    }

    @Test
    void without_scripts_a_person_is_found_and_forgotten_and_the_order_cancelled_and_nothing_outside_is_asked()
            throws InterruptedException {
        var id = registered();
        var twin = registered();
        command("record-order", Bodies.order(id, "2026-77", "INV-77"));
        var page = chromium.signedIn(house, Role.STAFF, false, "fi-FI", 1280);

        search(page);
        page.click("a[href='/console/customers/" + id + "']");
        assertThat(text(page)).contains(name, "Laukaantie 4, 40320 Jyväskylä, FI", "Tilaus kirjattiin");

        page.click(".drop > summary");
        page.click("text=Unohda asiakas");
        assertThat(text(page))
                .contains(
                        "Muita samannimisiä",
                        "Yhteystiedot",
                        "Laskutus 2026",
                        "avoin lasku",
                        "Avoinna 1, muita 0. Avoinna yhteensä 12,90\u00a0€, josta erääntynyt",
                        "INV-77: 12,90\u00a0€, eräpäivä 4.12.2026",
                        "kunnes lasku on maksettu, hyvitetty tai kirjattu luottotappioksi");
        assertThat(page.locator("a[href='/console/customers/" + twin + "']").count())
                .isEqualTo(1);
        page.selectOption("#ground", "CONSENT_WITHDRAWN");
        page.selectOption("#pause", "DAY");
        page.click("main button.danger");
        assertThat(text(page)).contains("Poistaminen määrätty", "Siihen asti vastuuhenkilö voi perua", "avoin lasku");
        assertThat(page.url()).matches(".*/forgetting/[0-9a-f-]{36}");
        assertThat(Objects.requireNonNull(page.reload()).request().method()).isEqualTo("GET");
        assertThat(text(page)).contains("Siihen asti vastuuhenkilö voi perua");

        cancelled(id);
        forgottenAtOnce(page, id);
        assertThat(chromium.asked())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(house.lethe().address() + "/"));
        assertThat(chromium.asked()).noneMatch(url -> url.contains("Selma") || url.contains("example"));
    }

    private void search(Page page) throws InterruptedException {
        assertThat(Eventually.within(Duration.ofSeconds(10), () -> {
                    page.fill("#find", name.substring("Selma ".length()));
                    page.click(".find button");
                    return page.locator("table.found tbody tr").count() == 2;
                }))
                .isTrue();
    }

    private static void cancelled(String id) throws InterruptedException {
        var responsible = chromium.signedIn(house, Role.RESPONSIBLE, false, "fi-FI", 1280);
        responsible.navigate(house.lethe().address() + "/console/customers/" + id);
        Locator cancel = responsible.locator("text=Kumoa poistomääräys");
        assertThat(Eventually.within(Duration.ofSeconds(10), () -> {
                    responsible.reload();
                    return cancel.count() == 1;
                }))
                .isTrue();
        responsible.click(".drop > summary");
        cancel.click();
        assertThat(text(responsible)).contains("Tiedot tulevat taas näkyviin");
        responsible.click("main .actions button");
        assertThat(text(responsible)).contains("Kirjattaisiin", "Mitään ei ole vielä kirjattu");
        responsible.click("main .actions button[value='send']");
        assertThat(text(responsible))
                .contains("Kirjattu: Kumoa poistomääräys.", "Aktiivinen", "Tietojen poistaminen peruttiin.", "Selma");
    }

    private static void forgottenAtOnce(Page page, String id) throws InterruptedException {
        page.navigate(house.lethe().address() + "/console/customers/" + id + "/forgetting");
        page.selectOption("#ground", "OBJECTION");
        page.selectOption("#pause", "NONE");
        page.click("main button.danger");
        assertThat(text(page)).contains("Osin unohdettu", "Tätä ei voi perua");
        page.click("text=Asiakkaan sivulle");
        assertThat(Eventually.within(Duration.ofSeconds(10), () -> {
                    page.reload();
                    return text(page).contains("Avaimet tuhottiin");
                }))
                .isTrue();
        assertThat(page.locator("h1").innerText()).doesNotContain("Selma");
        assertThat(text(page)).contains("Avain tuhottu").doesNotContain("Kirjahylly");
        page.click(".tabs a[href$='/orders']");
        assertThat(text(page))
                .contains("säilytetään vain kirjanpitoa ja vaateita varten")
                .doesNotContain("Kirjahylly");
    }

    @Test
    void what_the_api_refuses_is_said_in_the_language_of_the_page() {
        var id = registered();
        var page = chromium.signedIn(house, Role.STAFF, false, "fi-FI", 1280);
        page.navigate(house.lethe().address() + "/console/customers/" + id + "/forgetting");
        command("restrict-processing", "{\"customer\": \"" + id + "\", \"ground\": \"NEEDED_FOR_CLAIMS\"}");

        page.selectOption("#ground", "OBJECTION");
        page.click("main button.danger");

        assertThat(text(page))
                .contains("Asiakas vastustaa poistamista tai tarvitsee tietoja oikeudelliseen vaateeseen");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, 1280", "en-GB, 390"})
    void every_page_can_be_used_by_everybody(String language, int width) throws InterruptedException {
        var first = registered();
        command("record-order", Bodies.order(first, "2026-1001", "INV-" + width));
        var restricted = registered();
        command("restrict-processing", "{\"customer\": \"" + restricted + "\", \"ground\": \"ACCURACY_CONTESTED\"}");
        var forgotten = registered();
        var page = chromium.window(true, language, width);
        var console = house.lethe().address() + "/console";

        page.navigate(console);
        Usable.check(page, "sign-in", language);
        page.fill("#login", "nobody");
        page.fill("#password", "wrong");
        page.click("main button");
        Usable.check(page, "sign-in-refused", language);
        page.fill("#login", Role.STAFF.code());
        page.fill("#password", House.PASSWORD);
        page.click("main button");
        page.locator(".numbers").waitFor();
        Usable.check(page, "home-staff", language);
        Chromium.way(page, "/console/search");
        page.locator("#find:focus").waitFor();
        Usable.check(page, "search-empty", language);
        page.fill("#find", "a");
        page.click(".find button");
        Usable.check(page, "search-fault", language);
        page.fill("#find", "Selma");
        page.click(".find button");
        Usable.check(page, "search", language);
        page.navigate(console + "/customers/" + first);
        Usable.check(page, "customer", language);
        for (var tab : List.of("orders", "cases", "rights", "history")) {
            page.click(".tabs a[href$='/" + tab + "']");
            Usable.check(page, "customer-" + tab, language);
        }
        page.click(".tabs a:first-child");
        page.click(".history li:first-child a:nth-of-type(1)");
        Usable.check(page, "entry", language);
        page.navigate(console + "/customers/" + first + "?asOf=2020-01-01T10:00");
        Usable.check(page, "not-yet", language);
        page.navigate(console + "/customers/" + restricted);
        Usable.check(page, "restricted", language);
        page.click(".tabs a[href$='/rights']");
        Usable.check(page, "restricted-rights", language);
        page.navigate(console + "/customers/" + first + "/forgetting");
        Usable.check(page, "forgetting", language);
        page.selectOption("#ground", "OBJECTION");
        page.click("main button.danger");
        Usable.check(page, "forgotten-waits", language);
        page.navigate(console + "/customers/" + first);
        Usable.check(page, "ordered", language);
        command("forget-customer", Bodies.forgetting(forgotten, "PT0S"));
        assertThat(Eventually.within(Duration.ofSeconds(10), () -> {
                    page.navigate(console + "/customers/" + forgotten);
                    return page.locator("tr.shredded").count() == 1
                            && page.locator(".history li").count() == 4;
                }))
                .isTrue();
        Usable.check(page, "forgotten", language);
        page.navigate(console + "/customers/none");
        Usable.check(page, "unknown", language);
        whoAnswersDataSubjects(console, restricted, language, width);
        whoMayNotSearch(restricted, language, width);
    }

    private void whoAnswersDataSubjects(String console, String restricted, String language, int width) {
        var page = chromium.signedIn(house, Role.DPO, true, language, width);
        page.navigate(console);
        Chromium.way(page, "/console/find");
        Usable.check(page, "find", language);
        page.fill("#customer", restricted);
        page.click("main form:has(#customer) button");
        page.locator("main section.notice a").first().waitFor();
        assertThat(text(page)).contains("…" + restricted.substring(28)).doesNotContain(restricted);
        Usable.check(page, "found", language);
        page.fill("#name", name);
        page.click("main form:has(#name) button");
        page.locator("#name[aria-invalid]").waitFor();
        Usable.check(page, "find-fault", language);
        for (var list : List.of("restrictions", "erasures")) {
            page.navigate(console);
            Chromium.way(page, "/console/" + list);
            assertThat(page.locator("tbody tr").count()).as(list).isPositive();
            Usable.check(page, list, language);
        }
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, 1280", "en-GB, 390"})
    void every_role_has_a_first_page_that_can_be_used_by_everybody(String language, int width) {
        var id = registered();
        command("restrict-processing", "{\"customer\": \"" + id + "\", \"ground\": \"ACCURACY_CONTESTED\"}");
        for (var role : Role.values()) {
            var page = chromium.signedIn(house, role, true, language, width);
            Usable.check(page, "home-" + role.code(), language);
            assertThat(page.locator("nav a[aria-current='page']").first().getAttribute("href"))
                    .isEqualTo("/console");
            page.keyboard().press("/");
            assertThat(page.locator("header input[type=search]:focus").count()).isEqualTo(1);
            if (role == Role.ADMINISTRATOR) {
                page.click("main a[href='/console/help/backup']");
                Usable.check(page, "help-backup", language);
            }
        }
    }

    private static void whoMayNotSearch(String restricted, String language, int width) throws InterruptedException {
        var page = chromium.signedIn(house, Role.AUDITOR, true, language, width);
        assertThat(page.locator("#find").count()).isZero();
        Chromium.way(page, "/console/entries");
        page.fill("#customer", restricted);
        page.selectOption("#type", "ProcessingRestricted");
        page.click(".filters button");
        page.waitForURL("**customer=" + restricted + "**");
        assertThat(Eventually.within(Duration.ofSeconds(20), () -> {
                    page.reload(); // the audit trail follows the ledger
                    return page.locator("tbody tr").count() == 1;
                }))
                .isTrue();
        Usable.check(page, "entries", language);
        assertThat(page.locator(".chips .chip-link").count()).isEqualTo(2);
        page.click(".narrow-by > summary");
        page.fill("#fromPosition", "x");
        page.click(".filters button");
        Usable.check(page, "entries-fault", language);
        page.click(".chips .wrong a");
        page.click(".chips a[href*='type=ProcessingRestricted']:not([href*='customer='])");
        page.waitForURL("**/console/entries?type=ProcessingRestricted");
        assertThat(page.locator(".chips .chip-link").count()).isEqualTo(1);
        filtersAreSavedByName(page, language);
        page.navigate(page.url().replaceAll("[?].*", "?type=Nothing"));
        Usable.check(page, "entries-unknown", language);
        page.click(".choices a[href$='=CustomerRegistered']");
        page.locator("tbody tr").first().waitFor();
    }

    private static void filtersAreSavedByName(Page page, String language) {
        page.click(".save-filters > summary");
        page.fill("#save-name", "Päätökset & \"rajat\".");
        page.click(".save-form button");
        page.locator(".saved-filters .chip-link").waitFor();
        Usable.check(page, "entries-saved", language);
        page.click("main a[href='/console/entries']");
        page.waitForURL("**/console/entries");
        page.click(".saved-filters .chip-link:text-is('Päätökset & \"rajat\".')");
        page.waitForURL("**/console/entries?type=ProcessingRestricted");
        page.click(".saved-filters button");
        page.waitForURL("**/console/entries");
        assertThat(page.locator(".saved-filters").count()).isZero();
        page.navigate(page.url() + "?type=ProcessingRestricted");
    }
}
