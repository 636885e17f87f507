// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers that a command may depend on. */
final class Preconditions {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private Preconditions() {}

    /** The stream version in an If-Match header; absent or {@code *}: none is demanded. */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        var matcher = VERSION.matcher(ifMatch);
        if (!matcher.matches()) {
            throw new HeaderUnreadable("If-Match must be a stream version in quotes, such as \"3\".");
        }
        return Long.valueOf(matcher.group(1));
    }

    /** An idempotency key: a UUID of version 4 or 7 (version 8 is kept for Lethe's own commands). */
    static UUID callersKey(String key) {
        try {
            var id = UUID.fromString(key);
            if (id.toString().equals(key.toLowerCase(Locale.ROOT)) && (id.version() == 4 || id.version() == 7)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below, without the value
        }
        throw new HeaderUnreadable("Idempotency-Key must be a UUID of version 4 or 7.");
    }
}
