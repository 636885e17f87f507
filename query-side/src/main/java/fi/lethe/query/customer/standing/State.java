// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.standing;

/** Where a customer stands. */
public enum State {
    ACTIVE,
    /** The customer relationship has ended. */
    ENDED,
    ERASURE_ORDERED,
    PARTLY_FORGOTTEN,
    FORGOTTEN
}
