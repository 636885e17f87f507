// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A register that rows come from.
 *
 * @param id random; names its key
 * @param name absent for what all registers shared before each had a key
 * @param inherits whether rows of it may be under the shared key
 * @param usedAt when an import of it last began or ended
 * @param days after its last import until its key ends
 * @param closedAt absent while it is open
 */
record ImportSource(
        UUID id,
        @Nullable String name,
        boolean inherits,
        Instant openedAt,
        Instant usedAt,
        int days,
        @Nullable Instant closedAt) {

    /** When its key ends by itself. */
    Instant endsAt() {
        return usedAt.plus(Duration.ofDays(days));
    }

    boolean isOpen() {
        return closedAt == null;
    }
}
