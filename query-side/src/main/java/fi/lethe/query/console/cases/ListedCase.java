// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.query.console.names.CustomerNames;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list of all; never prints whom it concerns.
 *
 * @param left how long there is; null where it is closed
 * @param customers whom it concerns
 */
public record ListedCase(CaseLine line, @Nullable TimeLeft left, List<Concerned> customers) {
    public ListedCase {
        customers = List.copyOf(customers);
    }

    /** One whom a case concerns: by name to those who may read it, else by the end of their number. */
    public record Concerned(UUID id, String text) {
        static List<Concerned> of(List<UUID> customers, CustomerNames.Named named) {
            return customers.stream().map(id -> new Concerned(id, named.of(id))).toList();
        }

        @Override
        public String toString() {
            return "Concerned[not shown]";
        }
    }

    @Override
    public String toString() {
        return "ListedCase[not shown]";
    }
}
