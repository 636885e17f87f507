// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import java.util.List;

/**
 * A live row that is not what the ledger leads to; of its values only the key is told.
 *
 * @param key names and values of the primary key, as JSON
 * @param columns that differ, of an altered row
 */
public record Difference(String table, String key, Deviation deviation, List<String> columns) {
    public Difference {
        columns = List.copyOf(columns);
    }

    /** What is wrong with a live row. */
    public enum Deviation {
        ALTERED,
        MISSING,
        SURPLUS
    }
}
