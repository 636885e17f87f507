// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a page can be used by everybody; where {@code LETHE_SCREENSHOTS} names a folder, a picture of it is put there. In the
 * dark the same page has other colours and nothing else, so there axe checks the colours; everything twice with {@code -Plong},
 * or {@code -Dlethe.usable.dark=all}.
 */
final class Usable {
    private static final String TOUCHING = """
            [...document.querySelectorAll('main .beside')].filter(columns => {
                const above = columns.previousElementSibling;
                return above && columns.getBoundingClientRect().top - above.getBoundingClientRect().bottom < 12;
            }).length""";
    private static final boolean ALL_IN_THE_DARK = "all".equals(System.getProperty("lethe.usable.dark"));
    private static final int LEAST_OF_ALL = 10;
    private static final int HEAVIEST = 115_000;
    /** Those that axe itself checks among all. */
    private static final List<String> ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Usable() {}

    /** No violation of what axe can check in light and dark, a language, a heading, and nothing beyond the window's edge. */
    static void check(Page page, String what, String language) {
        page.waitForLoadState();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        check(page, what + "-dark", language, "rgb(22, 30, 36)", ALL_IN_THE_DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        check(page, what, language, "rgb(255, 255, 255)", true);
    }

    private static void check(Page page, String what, String language, String bar, boolean everything) {
        var folder = System.getenv("LETHE_SCREENSHOTS");
        if (folder != null) {
            var file = what + "-" + language + "-" + page.viewportSize().width + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file)));
        }
        var builder = new AxeBuilder(page).setLegacyMode(true);
        var axe = (everything ? builder : builder.withRules(ABOUT_COLOURS)).analyze();
        assertThat(axe.getViolations())
                .extracting(found -> what + ": " + found.getId() + " "
                        + found.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(axe.getPasses()).hasSizeGreaterThan(everything ? LEAST_OF_ALL : 0);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
        assertThat(page.content()).as(what).doesNotContain("??");
        assertThat(page.content().getBytes(UTF_8).length)
                .as(what + " is light: with style, script and icons less than 150 kB")
                .isLessThan(HEAVIEST);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor"))
                .as(what + " is styled")
                .isEqualTo(bar);
        assertThat(page.evaluate(TOUCHING))
                .as(what + " keeps its columns clear of what is above")
                .isEqualTo(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(what + " fits")
                .isEqualTo(true);
    }
}
