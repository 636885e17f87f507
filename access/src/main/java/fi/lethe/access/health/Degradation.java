// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is not as it should be in a part that serves nevertheless.
 *
 * @param part its name
 * @param reason lower-case words joined by hyphens
 * @param streams of the ledger that it concerns, a hundred at most; told only to who may read the audit trail
 */
public record Degradation(
        String part,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> streams) {
    public Degradation {
        streams = List.copyOf(streams);
    }

    /** What anybody may know. */
    Degradation withoutStreams() {
        return new Degradation(part, reason, List.of());
    }
}
