// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.query.console.Wording;
import fi.lethe.query.registry.Moments;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a page tells of.
 *
 * @param last the last position that counts; null for the present
 * @param text the moment in words; null for the present
 * @param fault whether what was asked for is no moment that has been
 */
record AsOf(@Nullable Long last, @Nullable String text, boolean fault) {
    private static final AsOf NOW = new AsOf(null, null, false);

    /** A position, or a day and time as an input field sends it. */
    static AsOf read(@Nullable String given, Moments moments, Wording wording) {
        if (given == null || given.isEmpty()) {
            return NOW;
        }
        try {
            if (given.matches("\\d{1,18}")) {
                return new AsOf(moments.last(given), wording.text("as-of.position", given), false);
            }
            var at = wording.read(given);
            return new AsOf(moments.last(at.toString()), wording.text("as-of.moment", wording.moment(at)), false);
        } catch (IllegalArgumentException | DateTimeException _) {
            return new AsOf(null, null, true);
        }
    }
}
