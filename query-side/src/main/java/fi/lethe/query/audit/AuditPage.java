// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries, the newest first.
 *
 * @param upToDate false where a stream is set aside, so that entries of it may be missing here; its history has them all
 * @param cursor where the next page begins; null where this is the last
 */
public record AuditPage(
        List<AuditLine> entries, boolean upToDate, @Nullable String cursor) {}
