// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import java.math.BigDecimal;

/**
 * An amount.
 *
 * @param amount with the decimals it was given with
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {
    @Override
    public String toString() {
        return "Money[not shown]";
    }
}
