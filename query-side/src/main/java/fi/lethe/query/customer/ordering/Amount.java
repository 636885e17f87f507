// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.ordering;

import fi.lethe.events.personal.Money;

/** An amount of money as callers read it: a decimal string with a currency (ISO 4217). */
public record Amount(String amount, String currency) {
    static Amount of(Money money) {
        return new Amount(money.amount().toPlainString(), money.currency());
    }

    @Override
    public String toString() {
        return "Amount[not shown]";
    }
}
