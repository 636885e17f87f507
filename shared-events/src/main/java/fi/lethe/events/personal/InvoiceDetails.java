// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/**
 * An invoice as it was billed.
 *
 * @param credits the number of the invoice that it credits, where it is a credit note and says so
 */
public record InvoiceDetails(
        String number, Money total, BillTo billTo, @Nullable String credits) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
