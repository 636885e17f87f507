// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fi.lethe.events.Role;
import fi.lethe.testing.Workbook;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of an older register brought in by pages, from its columns to the file of what was rejected. */
class ImportInBrowserTest extends InBrowser {
    private final String register = "selain-" + UUID.randomUUID();
    private final String name = "Tuonti " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x") + "-Järvi";

    @ParameterizedTest
    @CsvSource({"fi-FI, 1280, windows-1252", "en-GB, 390, UTF-8"})
    void customers_come_in_after_a_rehearsal_and_what_was_rejected_comes_back_as_a_file(
            String language, int width, String encoding) throws Exception {
        var page = chromium.signedIn(house, Role.STAFF, true, language, width);
        Chromium.way(page, "/console/imports");
        look(page, "imports", language);
        choose(page, """
                Nro;Nimi;Sähköposti;Lisätieto
                1;%s;ensimmainen@example.fi;x
                2;Toinen Järvi;ei-osoite;=cmd|' /C calc'!A0
                """.formatted(name), Charset.forName(encoding));
        look(page, "import-columns", language);
        assertThat(page.inputValue("#from"))
                .as("nobody guesses whose rows they are")
                .isEmpty();
        assertThat(page.locator("select[name='column.1']").first().inputValue()).isEqualTo("name");

        page.fill("#from", register);
        rehearse(page);
        look(page, "import-columns-refused", language);
        assertThat(page.locator(".faults").innerText())
                .contains(language.startsWith("fi") ? "Saantipäivä" : "was obtained");

        fill(page);
        rehearse(page);
        await(page);
        look(page, "import-rehearsed", language);
        assertThat(numbers(page)).isEqualTo("1 0 0 1 2 0");
        assertThat(text(page))
                .contains(language.startsWith("fi") ? "Tämä ei ole sähköpostiosoite" : "not an e-mail address");

        page.click("form[action$='/import'] button");
        await(page);
        look(page, "import-done", language);
        assertThat(numbers(page)).isEqualTo("1 0 0 1 2 0");
        var file = page.waitForDownload(() -> page.click("main a[href*='rejects.csv']"));
        var rejected = Files.readString(file.path(), UTF_8);
        assertThat(rejected).contains("2;Toinen Järvi;ei-osoite;'=cmd|").doesNotContain(name);

        Chromium.way(page, "/console/imports");
        choose(page, rejected.replace("ei-osoite", "toinen@example.fi"), UTF_8);
        assertThat(page.inputValue("#from"))
                .as("rejects are of the last register")
                .isEqualTo(register);
        fill(page);
        rehearse(page);
        await(page);
        page.click("form[action$='/import'] button");
        await(page);
        assertThat(numbers(page)).isEqualTo("1 0 0 0 1 0");
        Chromium.way(page, "/console/imports");
        look(page, "imports-after", language);
        assertThat(chromium.asked()).noneMatch(url -> url.matches(".*(Toinen|example|Järvi|Nimi).*"));
    }

    @Test
    void nothing_is_taken_without_the_forms_secret_a_file_or_the_right() {
        var page = chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280);
        Chromium.way(page, "/console/imports");
        var secret = page.locator("main input[name='_csrf']").first().inputValue();
        var file = new FilePayload("rows.csv", "text/csv", "id;name\n1;Maija\n".getBytes(UTF_8));

        assertThat(posted(page, FormData.create().set("as", "customers").set("file", file)))
                .isEqualTo(400);
        assertThat(posted(page, FormData.create().set("_csrf", secret + "x").set("file", file)))
                .isEqualTo(400);
        assertThat(posted(page, FormData.create().set("_csrf", secret).set("as", "customers")))
                .isEqualTo(422);
        assertThat(posted(page, FormData.create().set("as", "customers"))).isEqualTo(400);
        assertThat(posted(page, FormData.create().set("_csrf", secret).set("more", "x")))
                .isEqualTo(400);
        var large = new FilePayload("rows.csv", "text/csv", new byte[20 * 1024 * 1024 + 1]);
        assertThat(posted(page, FormData.create().set("_csrf", secret).set("file", large)))
                .isEqualTo(413);
        assertThat(posted(page, FormData.create().set("_csrf", secret).set("file", file)))
                .as("and with all of it")
                .isEqualTo(302);

        var auditor = chromium.signedIn(house, Role.AUDITOR, false, "en-GB", 1280);
        assertThat(auditor.locator("a[href='/console/imports']").count()).isZero();
        assertThat(posted(auditor, FormData.create().set("_csrf", secret).set("file", file)))
                .isEqualTo(403);
    }

    @Test
    void a_workbook_comes_in_by_pages_and_what_is_none_is_told_what_to_do() {
        var page = chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280);
        Chromium.way(page, "/console/imports");
        choose(page, "PK\u0003\u0004 no workbook", UTF_8);
        assertThat(text(page)).contains("Save a workbook anew");

        var rows = new Workbook().texts("Nro", "Nimi").texts("1", name).bytes();
        page.setInputFiles("#file", new FilePayload("rows.xlsx", "application/octet-stream", rows));
        page.click("main button:has-text('Next')");
        fill(page);
        rehearse(page);
        await(page);
        page.click("form[action$='/import'] button");
        await(page);
        assertThat(numbers(page)).isEqualTo("1 0 0 0 1 0");
    }

    @Test
    void a_file_is_its_senders_alone_and_goes_when_they_sign_out() {
        var page = chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280);
        Chromium.way(page, "/console/imports");
        choose(page, "id;name\n1;" + name + "\n", UTF_8);
        var address = page.url();

        var other = chromium.signedIn(house, Role.RESPONSIBLE, false, "en-GB", 1280);
        assertThat(other.navigate(address).status()).isEqualTo(404);
        var again = chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280);
        assertThat(again.navigate(address).status()).isEqualTo(200);

        page.click("form[action$='/console/sign-out'] button");
        page.waitForURL("**/console/sign-in");
        assertThat(again.navigate(address).status()).isEqualTo(404);
    }

    private static int posted(Page page, FormData form) {
        return page.request()
                .post(
                        house.lethe().address() + "/console/imports",
                        RequestOptions.create().setMultipart(form).setMaxRedirects(0))
                .status();
    }

    private static void choose(Page page, String file, Charset encoding) {
        page.setInputFiles("#file", new FilePayload("rivit.csv", "text/csv", file.getBytes(encoding)));
        page.click("main button:has-text('Seuraava'), main button:has-text('Next')");
    }

    private void fill(Page page) {
        page.fill("#from", register);
        var columns = page.locator("main table tbody tr");
        for (int i = 0; i < columns.count(); i++) {
            var select = columns.nth(i).locator("select").first();
            switch (columns.nth(i).locator("th").innerText().strip()) {
                case "Nro" -> select.selectOption("id");
                case "Lisätieto", "lethe-reason" -> select.selectOption("-");
                default -> assertThat(select.inputValue()).isNotEmpty();
            }
        }
        page.fill("[id='constant.obtainedOn']", "2026-11-20");
        page.selectOption("[id='constant.source']", "SHOP");
    }

    private static void rehearse(Page page) {
        page.click("button[value='rehearse']");
    }

    /** Until all its rows are decided. */
    private static void await(Page page) {
        for (int i = 0; i < 100 && page.locator("progress").count() > 0; i++) {
            page.waitForTimeout(100);
            page.reload();
        }
    }

    private static String numbers(Page page) {
        return String.join(
                " ",
                page.locator("main table").first().locator("tbody td").allInnerTexts().stream()
                        .map(String::strip)
                        .toList());
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    private static void look(Page page, String name, String language) {
        Usable.check(page, name, language);
    }
}
