// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A login and password as somebody claims them; never prints them. */
public record Credentials(String login, String password) {
    private static final String SCHEME = "Basic ";
    private static final int LONGEST_HEADER = 2048;

    /** What a header for Basic authentication carries (RFC 7617, in UTF-8); empty where it is none. */
    public static Optional<Credentials> ofBasic(@Nullable String header) {
        if (header == null
                || header.length() > LONGEST_HEADER
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
