// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Filters that a reader has given a name. They stand in the reader's own browser, in a cookie that goes to the list of entries only, so the
 * server keeps nothing of what somebody looks for; another account on the same browser does not see them.
 *
 * @param byName the addresses of the list, by their names, in the order in which they were saved
 */
record SavedFilters(UUID account, Map<String, String> byName) {
    static final int MOST = 12;
    static final int LONGEST_NAME = 40;
    private static final int LONGEST = 3_800; // a browser drops a cookie of more than 4,096 bytes
    private static final Duration AGE = Duration.ofDays(365);

    /** Those that this account saved in this browser. */
    static SavedFilters of(UUID account, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(account, request));
        return new SavedFilters(account, cookie == null ? Map.of() : read(cookie.getValue()));
    }

    /** Over TLS a browser takes it over TLS only (RFC 6265bis, section 4.1.3.1). */
    private static String name(UUID account, HttpServletRequest request) {
        return (request.isSecure() ? "__Secure-" : "") + "lethe-filters-" + account;
    }

    private static Map<String, String> read(String cookie) {
        var parts = cookie.split("\\.", -1);
        var read = new LinkedHashMap<String, String>();
        for (int each = 0; each + 1 < parts.length; each += 2) {
            var address = decoded(parts[each + 1]);
            if (address.startsWith(Filters.LIST + "?")) {
                read.put(decoded(parts[each]), address);
            }
        }
        return read;
    }

    /** With this one more; of one name there is one. */
    SavedFilters with(String name, Filters filters) {
        var more = new LinkedHashMap<>(byName);
        more.remove(name);
        more.put(name, filters.address());
        return new SavedFilters(account, more);
    }

    SavedFilters without(String name) {
        var fewer = new LinkedHashMap<>(byName);
        fewer.remove(name);
        return new SavedFilters(account, fewer);
    }

    /** Whether a browser would keep them. */
    boolean fit() {
        return byName.size() <= MOST && value().length() <= LONGEST;
    }

    ResponseCookie cookie(HttpServletRequest request) {
        return ResponseCookie.from(name(account, request), value())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(Filters.LIST)
                .maxAge(byName.isEmpty() ? Duration.ZERO : AGE)
                .build();
    }

    private String value() {
        return byName.entrySet().stream()
                .map(each -> coded(each.getKey()) + "." + coded(each.getValue()))
                .collect(joining("."));
    }

    /** Without points, which stand between the parts. */
    private static String coded(String text) {
        return URLEncoder.encode(text, UTF_8).replace(".", "%2E");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    @Override
    public String toString() {
        return byName.size() + " saved filters";
    }
}
