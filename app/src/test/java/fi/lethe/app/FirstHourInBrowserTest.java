// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first hour as {@code docs/operations.md} tells it, step by step, in a browser without scripts: from an empty directory to the first
 * customer. What is bold there is what is pressed and filled in here, no more and no less.
 */
class FirstHourInBrowserTest {
    private static final Path TOLD = Path.of("..", "docs", "operations.md");
    private static final Pattern LINK = Pattern.compile("http://\\S+/link/[\\w-]{43}");
    private static final String PASSWORD = "viisi väsynyttä norsua";

    @TempDir
    private Path directory;

    private final Set<String> used = new LinkedHashSet<>();
    private int opened;
    private int filled;

    @Test
    void the_documentation_leads_from_nothing_to_the_first_customer_without_any_other_tool() throws Exception {
        try (var chromium = Chromium.start();
                var lethe = Child.started(directory)) {
            var administrator = window(chromium);
            opensTheFirstAccount(administrator, lethe);
            assertThat(text(administrator)).contains("Setting up", "2 / 6");

            var responsible = window(chromium);
            press(administrator, "Account of the person responsible for the register");
            var link = opensAccount(administrator, "Rauha Vastuullinen", "responsible person");
            agreement(administrator, "Rauha Vastuullinen");
            comes(responsible, link, "rauha.vastuullinen");

            var staff = window(chromium);
            var linkOfStaff = another(administrator, "Sanna Palvelija", "staff");
            another(administrator, "Taito Tietosuoja", "data protection officer");
            press(responsible, "Accounts");
            press(responsible, "Confirm");
            press(responsible, "Confirm");
            for (var name : new String[] {"Sanna Palvelija", "Taito Tietosuoja"}) {
                agreement(responsible, name);
            }
            comes(staff, linkOfStaff, "sanna.palvelija");
            registers(staff);

            JourneyLimit.holds("the first hour", opened, filled);
            press(administrator, "Home");
            assertThat(text(administrator)).contains("Setting up", "4 / 6", "missing: 1");
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(bold());
    }

    private Page window(Chromium chromium) {
        var page = chromium.window(false, "en-GB", 1280);
        page.onFrameNavigated(frame -> opened += frame.parentFrame() == null ? 1 : 0);
        return page;
    }

    private void opensTheFirstAccount(Page page, Child lethe) throws Exception {
        var printed = LINK.matcher(lethe.output());
        assertThat(printed.find()).as(lethe.output()).isTrue();
        page.navigate(printed.group());
        fill(page, "Name", "Maija Virtanen");
        fill(page, "Login", "maija.virtanen");
        choosesPassword(page);
        signsIn(page, "maija.virtanen");
        assertThat(URI.create(page.url()).getPath()).isEqualTo("/console");
        assertThat(lethe.output()).contains("Console: " + page.url());
    }

    private void choosesPassword(Page page) {
        fill(page, "Password", PASSWORD);
        fill(page, "The same again", PASSWORD);
        press(page, "Set the password");
        press(page, "Sign in");
    }

    private void signsIn(Page page, String login) {
        fill(page, "Login", login);
        fill(page, "Password", PASSWORD);
        press(page, "Sign in");
    }

    private void comes(Page page, String link, String login) {
        page.navigate(link);
        choosesPassword(page);
        signsIn(page, login);
    }

    private String another(Page page, String name, String role) {
        press(page, "Accounts");
        press(page, "Open an account");
        return opensAccount(page, name, role);
    }

    /** Answers the link that is shown once. */
    private String opensAccount(Page page, String name, String role) {
        fill(page, "Name of the person", name);
        fill(page, "Login", name.toLowerCase(Locale.ROOT).replace(' ', '.'));
        page.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
        filled++;
        press(page, "Open the account");
        return page.innerText("#link");
    }

    private void agreement(Page page, String name) {
        press(page, "Accounts");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        fill(
                page,
                "Signed on",
                LocalDate.now(ZoneId.of("Europe/Helsinki")).minusDays(1).toString());
        press(page, "Record the agreement");
        assertThat(text(page)).contains("The agreement is recorded and counts.");
    }

    private void registers(Page page) {
        press(page, "New customer");
        fill(page, "Whole name", "Maija Meikäläinen");
        used.add("Source of the data");
        filled++;
        page.getByLabel("Source of the data").first().selectOption("SHOP");
        press(page, "See what would happen");
        press(page, "Record it");
        assertThat(page.innerText("h1")).isEqualTo("Maija Meikäläinen");
    }

    private void press(Page page, String name) {
        used.add(name);
        var pressed = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)))
                .or(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + ": "))));
        int before = opened;
        visible(pressed).click();
        page.waitForCondition(() -> opened > before);
        page.waitForLoadState();
    }

    private static Locator visible(Locator found) {
        return found.filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    private void fill(Page page, String label, String text) {
        used.add(label);
        filled++;
        page.getByLabel(Pattern.compile("^" + label + "\\b")).first().fill(text);
    }

    private static String text(Page page) {
        page.waitForLoadState();
        return page.innerText("main");
    }

    /** What the chapter names as seen on the pages. */
    private static Set<String> bold() throws Exception {
        var chapter = Files.readString(TOLD)
                .replaceFirst("(?s).*\n## The first hour\n", "")
                .replaceFirst("(?s)\n## .*", "");
        var bold = Pattern.compile("\\*\\*([^*]+)\\*\\*")
                .matcher(chapter)
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bold).hasSizeGreaterThan(10);
        return bold;
    }
}
