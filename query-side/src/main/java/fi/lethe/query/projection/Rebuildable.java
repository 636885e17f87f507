// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.events.customer.DerivedDataHolder;
import java.util.List;
import java.util.function.Function;

/**
 * A projection that can be built anew beside itself.
 *
 * @param tables all that it writes, in the order of their names
 * @param later indexes that it does not need while rows come in; they are made when all are there
 * @param projection the same code over the tables of another schema
 */
public record Rebuildable(
        DerivedDataHolder holder,
        List<String> tables,
        List<String> later,
        Function<QueryDatabase, Projection> projection) {
    public Rebuildable {
        tables = List.copyOf(tables);
        later = List.copyOf(later);
    }
}
