// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A register that rows come from, as callers read it.
 *
 * @param from its name
 * @param open whether imports of it are taken
 * @param endsAt when it is closed by itself, unless it is imported again before
 * @param notice what is not known of its rows; absent where it was never closed
 */
record ImportSourceAnswer(
        String from,
        boolean open,
        Instant openedAt,
        Instant usedAt,
        @Nullable Instant endsAt,
        @Nullable Instant closedAt,
        @Nullable String notice) {
    private static final String CLOSED =
            "The key of its rows is destroyed: who of it was forgotten, and who came in, can no longer be told."
                    + " Imports of it are refused until it is opened anew.";
    private static final String ANEW =
            "It was opened anew: people of it who were forgotten before are no longer recognised and come in again if a file"
                    + " has them, and who came in before comes in a second time. Take them out of the file first.";

    static ImportSourceAnswer of(ImportSource source, boolean anew) {
        return new ImportSourceAnswer(
                String.valueOf(source.name()),
                source.isOpen(),
                source.openedAt(),
                source.usedAt(),
                source.isOpen() ? source.endsAt() : null,
                source.closedAt(),
                source.isOpen() ? (anew ? ANEW : null) : CLOSED);
    }
}
