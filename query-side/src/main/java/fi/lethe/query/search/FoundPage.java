// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.query.registry.CustomerSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of those found, in the order of their ids.
 *
 * @param cursor for the next page, null on the last
 */
public record FoundPage(
        List<CustomerSummary> customers, @Nullable String cursor) {
    public FoundPage {
        customers = List.copyOf(customers);
    }
}
