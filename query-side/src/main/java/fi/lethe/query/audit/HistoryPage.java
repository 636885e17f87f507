// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's history, the oldest first.
 *
 * @param cursor where the next page begins; null where this is the last
 */
record HistoryPage(
        UUID customer, List<HistoryEntry> entries, @Nullable String cursor) {}
