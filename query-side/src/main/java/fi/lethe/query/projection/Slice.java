// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a feature keeps beside the customers in the register: folded in the same transaction, rebuilt and compared with it.
 *
 * @param tables all that it writes
 * @param folding takes batches in, over the tables of a schema; each stream without regard to the others
 */
public record Slice(List<String> tables, Function<QueryDatabase, Consumer<List<Recorded>>> folding) {
    public Slice {
        tables = List.copyOf(tables);
    }
}
