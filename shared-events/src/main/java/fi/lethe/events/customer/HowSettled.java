// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** How an invoice ended; after any of these nobody waits for its payment. */
public enum HowSettled implements Coded {
    /** The customer, or somebody for them, paid. */
    PAID,
    /** Credit notes cover all of it. */
    CREDITED,
    /** It is not expected to be paid any more. */
    WRITTEN_OFF;

    @Override
    public String code() {
        return name();
    }
}
