// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import java.math.BigDecimal;

/** One line of an order. */
public record OrderLine(String description, BigDecimal quantity, Money unitPrice) {
    @Override
    public String toString() {
        return "OrderLine[not shown]";
    }
}
