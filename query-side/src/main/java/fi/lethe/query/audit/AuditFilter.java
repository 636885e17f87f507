// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is absent does not narrow.
 *
 * @param from recorded then or later
 * @param until recorded before
 * @param before position, for the next page
 */
record AuditFilter(
        @Nullable String subject,
        @Nullable String type,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before) {}
