// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, in which register and why: stored in every entry of a command.
 *
 * @param exception on what ground restricted data were processed, where they were (GDPR Art. 18(2))
 */
public record EntryContext(
        String actor,
        String register,
        String purpose,
        @Nullable String exception,
        UUID command,
        UUID correlation) {}
