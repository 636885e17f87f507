// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.card;

import java.util.List;

/**
 * What the register holds of one kind, in words; never prints it.
 *
 * @param state names how it is marked
 * @param lines the value, or why there is none
 * @param source and day, empty where the value is not shown
 */
public record Fact(String label, String state, List<String> lines, String source, String day) {
    @Override
    public String toString() {
        return "Fact[not shown]";
    }
}
