// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.lethe.events.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's sample shop: something is on every home, it is filled once, and it can be left out. */
class SampleShopTest {
    private static final Pattern UP = Pattern.compile("stays up at (http://[^\\s;]+)");
    private static final Pattern ENTRIES = Pattern.compile("tree of (\\d+) entries");
    private static final Map<Role, String> LOGINS = new EnumMap<>(Map.of(
            Role.STAFF, "staff",
            Role.RESPONSIBLE, "responsible",
            Role.DPO, "dpo",
            Role.AUDITOR, "auditor",
            Role.ADMINISTRATOR, "admin"));

    @TempDir
    private Path directory;

    @Test
    void every_role_finds_something_on_each_part_of_its_home() throws Exception {
        try (var chromium = Chromium.start();
                var demo = demo()) {
            var address = address(demo);
            for (var login : LOGINS.entrySet()) {
                var page = chromium.window(false, "en-GB", 1280);
                page.navigate(address + "/console");
                page.fill("#login", login.getValue());
                page.fill("#password", password(login.getValue()));
                page.click("main button");
                page.locator("main section table").first().waitFor();
                assertThat(Eventually.within(
                                Duration.ofMinutes(2),
                                () -> { // viewings are recorded within a minute
                                    page.reload();
                                    return page.locator("main section table").count() > 1;
                                }))
                        .as(login.getKey() + " has tables")
                        .isTrue();
                assertThat(page.locator("main p.empty").allInnerTexts())
                        .as("what is empty on the home of " + login.getKey())
                        .isEmpty();
                told(login.getKey(), page);
            }
            customers(chromium.window(false, "en-GB", 1280), address);
        }
        again();
    }

    private void told(Role role, Page page) {
        switch (role) {
            case STAFF -> assertThat(figures(page)).contains("1 late").noneMatch(figure -> figure.startsWith("0"));
            case RESPONSIBLE -> {
                assertThat(figures(page)).contains("1 late", "2 erasures waiting", "5 restrictions in force");
                assertThat(figures(page))
                        .contains("1 decisions for a second person", "1 agreements end within 30 days");
            }
            case DPO -> assertThat(figures(page)).contains("1 late", "1 denials, 30 days");
            case AUDITOR -> {
                assertThat(figures(page)).contains("0 differences in the last replay");
                assertThat(page.innerText("main")).contains("No differences,");
            }
            case ADMINISTRATOR -> assertThat(figures(page)).contains("6 accounts in use");
        }
    }

    /** Somebody of the imported register with forty orders is found by name. */
    private void customers(Page page, URI address) throws Exception {
        page.navigate(address + "/console");
        page.fill("#login", "staff");
        page.fill("#password", password("staff"));
        page.click("main button");
        page.fill("#find", "Esimerkkilä");
        page.click(".find button");
        page.waitForURL("**/console/found/**");
        assertThat(page.locator("table.found tbody tr").count()).isGreaterThan(5);
    }

    /** "1 late" */
    private static List<String> figures(Page page) {
        return page.locator(".numbers li").allInnerTexts().stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private void again() throws Exception {
        try (var demo = demo("--exit")) {
            assertThat(demo.exitCodeWithin(Child.PATIENCE)).as(demo.output()).isZero();
            assertThat(demo.output()).contains("The sample shop is there from before.");
        }
    }

    @Test
    void it_can_be_left_out() throws Exception {
        try (var demo = demo("--exit", "--empty")) {
            assertThat(demo.exitCodeWithin(Child.PATIENCE)).as(demo.output()).isZero();
            assertThat(demo.output()).doesNotContain("shop");
            var entries = ENTRIES.matcher(demo.output());
            assertThat(entries.find()).isTrue();
            assertThat(Integer.parseInt(entries.group(1))).isLessThan(100);
        }
    }

    private Child demo(String... more) throws Exception {
        var data = directory.resolve("data").toString();
        var arguments = new ArrayList<>(List.of("demo", "--port", "0", "--data", data));
        arguments.addAll(List.of(more));
        return Child.running(directory, arguments.toArray(String[]::new));
    }

    private static URI address(Child demo) throws Exception {
        var up = Eventually.within(
                Duration.ofMinutes(2),
                () -> !demo.isAlive() || UP.matcher(output(demo)).find());
        var found = UP.matcher(output(demo));
        assertThat(up && found.find()).as(output(demo)).isTrue();
        return URI.create(found.group(1));
    }

    private static String output(Child demo) {
        try {
            return demo.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String password(String login) throws Exception {
        return Files.readAllLines(directory.resolve("data/demo-accounts.txt")).stream()
                .filter(line -> line.startsWith(login + ":"))
                .map(line -> line.substring(login.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
