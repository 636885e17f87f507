// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import fi.lethe.command.customer.CustomerRefusal;

/** A restriction is in force. */
public final class AlreadyRestricted extends CustomerRefusal {

    public AlreadyRestricted() {
        super(
                409,
                "already-restricted",
                "Processing of this customer's data is restricted already; lift that restriction before another is set.");
    }
}
