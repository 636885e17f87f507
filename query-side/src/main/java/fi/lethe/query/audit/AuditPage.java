// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries, the newest first.
 *
 * @param cursor where the next page begins; null where this is the last
 */
public record AuditPage(List<AuditLine> entries, @Nullable String cursor) {}
