// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import java.util.Locale;
import java.util.Optional;

/** Yes or no as exports and mappings say it, in Finnish and English. */
public final class YesOrNo {
    private YesOrNo() {}

    /** Empty where the text says neither. */
    public static Optional<Boolean> of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "x", "paid", "kyllä", "k", "tosi", "maksettu" -> Optional.of(true);
            case "false", "no", "n", "0", "unpaid", "open", "ei", "e", "epätosi", "maksamatta", "avoin" ->
                Optional.of(false);
            default -> Optional.empty();
        };
    }
}
