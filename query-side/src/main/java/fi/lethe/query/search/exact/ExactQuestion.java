// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import fi.lethe.query.search.index.WholeValue;
import java.util.List;
import java.util.UUID;

/** Who is looked for: somebody by the customer's id, or those who have all of some whole values. */
public sealed interface ExactQuestion {
    /** By the customer's id. */
    record Customer(UUID id) implements ExactQuestion {}

    /** By whole values; never prints them. */
    record Values(List<WholeValue> values) implements ExactQuestion {
        public Values {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Values[not shown]";
        }
    }
}
