// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fi.lethe.events.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of commands in a real browser; the pages have no scripts, axe needs that it can run its own. */
class FormsInBrowserTest extends InBrowser {
    private final String name = "Hilla " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x") + "-Suo";

    @ParameterizedTest
    @CsvSource({"fi-FI, 1280", "en-GB, 480"})
    void a_customer_is_registered_and_served_with_forms_alone(String language, int width) {
        var page = chromium.signedIn(house, Role.STAFF, true, language, width);
        registers(page, language);
        changesContactDetails(page, language);
        rectifies(page, language);
        records(page, language);
        rectifiesTheOrder(page, language);
        restrictsAndLifts(page, language);
        settles(page, language);
        contactRole(page, language);
        ends(page, language);
        assertThat(chromium.asked())
                .allMatch(url -> url.startsWith(house.lethe().address() + "/"));
        assertThat(chromium.asked()).noneMatch(url -> url.matches(".*(Hilla|example|INV|Suokuja|Kirja).*"));
    }

    private void registers(Page page, String language) {
        Chromium.way(page, "/console/search");
        page.click("main a[href='/console/commands/register-customer']");
        look(page, "register", language);
        page.fill("#f-name-full", name);
        page.fill("#f-name-calledBy", "Hilla");
        page.fill("#f-contact-email", "hilla(at)example.fi");
        page.fill("#f-contact-address-street", "Suokuja 3");
        page.selectOption("#f-source", "SHOP");
        rehearse(page);
        look(page, "register-fault", language);
        assertThat(page.locator(".faults a").getAttribute("href")).isEqualTo("#f-contact-email");
        assertThat(page.locator("#f-contact-email").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.inputValue("#f-name-full")).isEqualTo(name);
        page.fill("#f-contact-email", "hilla@example.fi");
        rehearse(page);
        look(page, "register-rehearsal", language);
        assertThat(text(page)).contains(name, "hilla@example.fi");
        page.click("button[value='change']");
        assertThat(page.inputValue("#f-contact-address-street")).isEqualTo("Suokuja 3");
        rehearse(page);
        send(page);
        look(page, "register-done", language);
        assertThat(text(page)).contains(name, "Suokuja 3");
    }

    @Test
    void two_tabs_change_only_what_was_typed_in_each() {
        var staff = house.as(Role.STAFF);
        var registered = Caller.json(
                staff.command("register-customer", Bodies.registration("Kahden Välilehden", "eka@example.fi")));
        var id = registered.get("customer").asString();
        staff.get("/api/registry/customers/" + id + "?after="
                + registered.get("position").asLong());
        var one = chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280);
        var other = chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280);
        for (var page : List.of(one, other)) {
            page.navigate(house.lethe().address() + "/console/commands/change-contact-details?of=" + id);
        }
        one.fill("#f-contact-phone", "+358 40 7654321");
        other.fill("#f-contact-email", "toinen@example.fi");
        for (var page : List.of(one, other)) {
            page.selectOption("#f-source", "CUSTOMER_NOTICE");
            page.click("button[value='send']");
            page.waitForURL("**?done=change-contact-details");
        }
        assertThat(text(other)).contains("+358407654321", "toinen@example.fi");
    }

    private void changesContactDetails(Page page, String language) {
        action(page, "change-contact-details");
        assertThat(page.inputValue("#f-contact-email")).isEqualTo("hilla@example.fi");
        look(page, "change", language);
        page.fill("#f-contact-phone", "+358 40 7654321");
        page.selectOption("#f-source", "CUSTOMER_NOTICE");
        rehearse(page);
        send(page);
        assertThat(text(page)).contains("+358407654321", "Suokuja 3");
    }

    private void rectifies(Page page, String language) {
        action(page, "rectify-data");
        look(page, "rectify-choose", language);
        page.selectOption("#f-field", "CONTACT");
        page.click("main .actions button[value='part']");
        look(page, "rectify-contact", language);
        assertThat(page.inputValue("#f-contact-email")).isEqualTo("hilla@example.fi");
        assertThat(page.locator("#f-name-full").count()).isZero();
        page.fill("#f-contact-phone", "");
        page.selectOption("#f-ground", "UNNECESSARY");
        page.selectOption("#f-source", "PHONE");
        rehearse(page);
        look(page, "rectify-rehearsal", language);
        send(page);
        assertThat(text(page)).contains("hilla@example.fi", "Suokuja 3").doesNotContain("+358407654321");
    }

    private void rectifiesTheOrder(Page page, String language) {
        action(page, "rectify-data");
        page.selectOption("#f-field", "ORDER");
        page.click("main .actions button[value='part']");
        page.fill("#f-order-number", "2026-5005");
        page.fill("#f-order-newNumber", "2026-5006");
        page.selectOption("#f-ground", "WRONG");
        page.selectOption("#f-source", "CUSTOMER_NOTICE");
        look(page, "rectify-order", language);
        rehearse(page);
        send(page);
        page.click(".tabs a[href$='/orders']");
        assertThat(text(page)).contains("2026-5006", "Kynä").doesNotContain("2026-5005");
    }

    private void records(Page page, String language) {
        action(page, "record-order");
        page.fill("#f-order", "2026-5005");
        page.fill("#f-lines-0-description", "Kirja");
        page.fill("#f-lines-0-quantity", "2");
        page.fill("#f-lines-0-unitPrice", "12,90");
        page.click("button[value='add:/lines']");
        page.fill("#f-lines-1-description", "Kynä");
        page.fill("#f-lines-1-quantity", "1");
        page.fill("#f-lines-1-unitPrice", "1.20");
        page.click("button[value='add:/lines']");
        page.fill("#f-total-amount", "27,00");
        page.fill("#f-total-currency", "EUR");
        page.fill("#f-invoice-number", "INV-5005");
        page.fill("#f-invoice-dueOn", "2030-01-31");
        page.selectOption("#f-source", "WEB_SHOP");
        look(page, "order", language);
        rehearse(page);
        look(page, "order-rehearsal", language);
        send(page);
        page.click(".tabs a[href$='/orders']");
        look(page, "orders", language);
        assertThat(text(page)).contains("2026-5005", "Kynä", "INV-5005");
    }

    private void restrictsAndLifts(Page page, String language) {
        action(page, "restrict-processing");
        look(page, "restrict", language);
        page.selectOption("#f-ground", "ACCURACY_CONTESTED");
        rehearse(page);
        send(page);
        assertThat(page.locator(".restriction").count()).isEqualTo(1);
        assertThat(page.locator("a[href*='restrict-processing']").count()).isZero();
        assertThat(text(page)).doesNotContain("Suokuja");
        action(page, "lift-restriction");
        look(page, "lift", language);
        page.fill("#f-informedAt", "2026-01-02T10:00");
        rehearse(page);
        send(page);
        assertThat(text(page)).contains("Suokuja");
    }

    private void settles(Page page, String language) {
        action(page, "settle-invoice");
        assertThat(page.locator("datalist option").getAttribute("value")).isEqualTo("INV-5005");
        page.fill("#f-invoice", "INV-0");
        page.fill("#f-settledAt", "2026-11-20");
        rehearse(page);
        look(page, "settle-refused", language);
        assertThat(page.locator(".faults").count()).isEqualTo(1);
        page.fill("#f-invoice", "INV-5005");
        page.selectOption("#f-how", "PAID");
        rehearse(page);
        look(page, "settle-rehearsal", language);
        send(page);
        page.click(".tabs a[href$='/orders']");
        assertThat(text(page)).contains(language.startsWith("fi") ? "maksettu 20.11.2026" : "paid 20 Nov 2026");
    }

    private void contactRole(Page page, String language) {
        action(page, "assign-contact-role");
        look(page, "role", language);
        page.fill("#f-organisation-name", "Esimerkki Oy");
        page.fill("#f-role", "Hankinta");
        page.fill("#f-workContact-email", "hilla@example.com");
        page.selectOption("#f-source", "COMPANY_UPDATE");
        rehearse(page);
        send(page);
        assertThat(text(page)).contains("Esimerkki Oy");
        action(page, "end-contact-role");
        look(page, "role-end", language);
        rehearse(page);
        send(page);
        assertThat(page.locator("a[href*='assign-contact-role']").count()).isEqualTo(1);
    }

    private void ends(Page page, String language) {
        action(page, "end-customer-relationship");
        rehearse(page);
        send(page);
        look(page, "ended", language);
        assertThat(page.locator("a[href*='end-customer-relationship']").count()).isZero();
        assertThat(page.locator("a[href*='assign-contact-role']").count()).isZero();
    }

    @Test
    void a_form_that_is_sent_twice_is_one_command_and_one_that_was_altered_is_none() {
        var page = chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280);
        var registered = Caller.json(
                house.as(Role.STAFF).command("register-customer", Bodies.registration(name, "h@example.fi")));
        var id = registered.get("customer").asString();
        house.as(Role.STAFF).get("/api/registry/customers/" + id + "?after=" + registered.get("position"));
        page.navigate(house.lethe().address() + "/console/commands/restrict-processing?of=" + id);
        page.selectOption("#f-ground", "NEEDED_FOR_CLAIMS");
        rehearse(page);
        page.locator("button[value='send']").waitFor();
        var form = FormData.create().set("step", "send");
        for (var field : page.locator("main input[type=hidden]").all()) {
            form.set(field.getAttribute("name"), field.getAttribute("value"));
        }
        send(page);
        var again = page.context()
                .request()
                .post(
                        house.lethe().address() + "/console/commands/restrict-processing",
                        RequestOptions.create().setForm(form));
        assertThat(again.url()).contains("?done=restrict-processing");
        page.reload();
        assertThat(page.locator(".history li:has-text('Processing was restricted')")
                        .count())
                .isEqualTo(1);

        var scripted = chromium.signedIn(house, Role.STAFF, true, "en-GB", 1280);
        scripted.navigate(house.lethe().address() + "/console/commands/lift-restriction?of=" + id);
        scripted.evaluate("document.querySelector('input[name=key]').value = '" + UUID.randomUUID() + ".x'");
        scripted.fill("#f-informedAt", "2026-01-02T10:00");
        rehearse(scripted);
        assertThat(text(scripted)).contains("This is not possible");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, 1280", "en-GB, 390"})
    void what_was_typed_when_the_session_ended_is_there_again_after_signing_in(String language, int width) {
        var page = chromium.signedIn(house, Role.STAFF, true, language, width);
        page.navigate(house.lethe().address() + "/console/commands/register-customer");
        page.fill("#f-name-full", name);
        page.fill("#f-contact-address-street", "Suokuja 3");
        page.selectOption("#f-source", "SHOP");
        var tab = page.context().newPage();
        tab.navigate(house.lethe().address() + "/console/sessions");
        tab.click("li:has(.state) form button");

        rehearse(page);
        look(page, "session-ended", language);
        assertThat(page.content()).doesNotContain(name, "Suokuja");
        page.fill("#login", Role.STAFF.code());
        page.fill("#password", House.PASSWORD);
        page.click("main button");
        look(page, "again", language);
        assertThat(page.inputValue("#f-name-full")).isEqualTo(name);
        assertThat(page.inputValue("#f-contact-address-street")).isEqualTo("Suokuja 3");
        rehearse(page);
        send(page);
        assertThat(text(page)).contains(name, "Suokuja 3");
        assertThat(chromium.asked()).noneMatch(url -> url.matches(".*(Hilla|Suokuja).*"));
    }

    @Test
    void who_may_not_send_a_command_has_no_form_for_it() {
        var page = chromium.signedIn(house, Role.DPO, false, "en-GB", 1280);
        Chromium.way(page, "/console/search");
        assertThat(page.locator("a[href='/console/commands/register-customer']").count())
                .isZero();
        page.navigate(house.lethe().address() + "/console/commands/register-customer");
        assertThat(text(page)).contains("This is not possible");
    }

    private static void action(Page page, String command) {
        page.click(".drop > summary");
        page.click(".commands a[href*='/" + command + "?']");
    }

    private static void rehearse(Page page) {
        page.click("main .actions button[value='rehearse']");
    }

    private static void send(Page page) {
        page.click("main .actions button[value='send']");
    }

    private static String text(Page page) {
        page.waitForLoadState();
        return page.locator("main").innerText();
    }

    private static void look(Page page, String what, String language) {
        Usable.check(page, "form-" + what, language);
    }
}
