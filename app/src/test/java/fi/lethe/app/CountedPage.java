// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import com.microsoft.playwright.Page;

/** A window that counts the pages that are opened in it and the fields that are filled in. */
final class CountedPage {
    private final Page page;
    private int opened;
    private int filled;

    CountedPage(Page page) {
        this.page = page;
        page.onFrameNavigated(frame -> opened += frame.parentFrame() == null ? 1 : 0);
    }

    /** Forgets what was counted. */
    void begin(String home) {
        page.navigate(home);
        page.waitForLoadState();
        opened = 0;
        filled = 0;
    }

    /** Follows a link or sends a form, to another page. */
    CountedPage click(String selector) {
        int before = opened;
        page.click(selector);
        page.waitForCondition(() -> opened > before);
        page.waitForLoadState();
        return this;
    }

    /** Opens the menu of what can be done, which is on the page already, and follows a link of it. */
    CountedPage action(String command) {
        page.click(".drop > summary");
        return click(".commands a[href*='/" + command + "']");
    }

    CountedPage fill(String selector, String text) {
        page.fill(selector, text);
        filled++;
        return this;
    }

    CountedPage choose(String selector, String option) {
        page.selectOption(selector, option);
        filled++;
        return this;
    }

    /** It is done, and the page shows it; the page does not count. */
    void ends(String journey, String shown) {
        page.locator("main:has-text('" + shown + "')").waitFor();
        JourneyLimit.holds(journey, opened - 1, filled);
    }
}
