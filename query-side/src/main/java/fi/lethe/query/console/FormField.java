// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import org.jspecify.annotations.Nullable;

/** A field of a form, which sends its empty fields, too. */
public final class FormField {
    private FormField() {}

    /** What was written into it, without the space around it; null where that is nothing. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
