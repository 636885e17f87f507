// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fi.lethe.events.Role;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's own browser, without a window; remembers every address that it was made to ask. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(QUIET));
    }

    /** Where there is no browser the test is left out; but never where everything must be tested. */
    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail("There is no " + PROGRAM + "; install Debian's chromium.");
            }
            Assumptions.abort("left out, for there is no " + PROGRAM);
        }
        return new Chromium();
    }

    /** A window of somebody who comes for the first time. */
    Page window(boolean scripts, String language, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale(language)
                .setViewportSize(width, 900));
        context.onRequest(request -> asked.add(request.url()));
        return context.newPage();
    }

    /** A window of who has just signed in at this house. */
    Page signedIn(House house, Role role, boolean scripts, String language, int width) {
        return signedIn(house.lethe().address(), role.code(), scripts, language, width);
    }

    /** The same elsewhere; everybody in these tests has the same password. */
    Page signedIn(URI address, String login, boolean scripts, String language, int width) {
        var page = window(scripts, language, width);
        page.navigate(address + "/console");
        page.fill("#login", login);
        page.fill("#password", House.PASSWORD);
        page.click("main button");
        return page;
    }

    /** Follows a link of the menu, which has to be opened where the window is narrow. */
    static void way(Page page, String address) {
        page.waitForLoadState(); // before its style sheet is there, everything is visible
        if (page.locator("header .menu > summary").isVisible()) {
            page.click("header .menu > summary");
        }
        page.click("nav a[href='" + address + "']:visible");
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
