// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

/** An invoice as it was billed. */
public record InvoiceDetails(String number, Money total, BillTo billTo) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
