// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import java.util.List;

/** What was ordered. */
public record OrderDetails(String order, List<OrderLine> lines, Money total) implements PersonalValue {

    public OrderDetails {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
