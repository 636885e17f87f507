// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail, without its payload.
 *
 * @param position in the ledger, under which the entry is found with its proof
 * @param subject the customer, or the stream, that it belongs to
 * @param exception on what ground restricted data were processed (GDPR Art. 18(2)), null where none was declared
 */
public record AuditLine(
        long position,
        String subject,
        long seq,
        String type,
        int revision,
        Instant at,
        String actor,
        String register,
        String purpose,
        @Nullable String exception,
        UUID command,
        UUID correlation) {}
