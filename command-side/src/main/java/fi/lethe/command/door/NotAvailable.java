// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;
import java.util.Map;
import java.util.UUID;

/** A part of the house does not answer; nothing was lost, and the same command may be sent again with its key. */
final class NotAvailable extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID command;

    NotAvailable(String part, UUID command) {
        super(
                503,
                "unavailable",
                "The " + part + " does not answer. Send the command again with this idempotencyKey as its"
                        + " Idempotency-Key: it will then stand once, whether or not it stands now.");
        this.command = command;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("idempotencyKey", command.toString());
    }

    @Override
    public int retryAfterSeconds() {
        return 2;
    }
}
