// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kind of browser that a session is in, as coarse as its owner needs to know it again. */
public enum Browser {
    // In this order: each of the later ones names itself in what the earlier ones say, too.
    EDGE("edg"),
    FIREFOX("firefox/"),
    CHROME("chrome/"),
    SAFARI("safari/"),
    OTHER("");

    private final String sign;

    Browser(String sign) {
        this.sign = sign;
    }

    /** Of what a browser says of itself. */
    public static Browser of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(browser -> said.contains(browser.sign))
                .findFirst()
                .orElse(OTHER);
    }
}
