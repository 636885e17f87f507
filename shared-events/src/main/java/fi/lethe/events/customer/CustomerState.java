// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

/** The states of a customer's life; what each allows is the table in {@code docs/states.md}. */
public enum CustomerState {
    /** There is no such customer. */
    UNKNOWN,
    ACTIVE,
    /** The customer relationship has ended; an order reopens it. */
    ENDED,
    /** Keys are withheld, and the pause before their destruction runs. */
    ERASURE_ORDERED,
    /** Some keys are destroyed, a hold keeps the others. */
    PARTLY_FORGOTTEN,
    /** No key is left. */
    FORGOTTEN
}
