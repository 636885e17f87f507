// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import fi.lethe.command.customer.CustomerRefusal;

/** There is no restriction to lift. */
public final class NotRestricted extends CustomerRefusal {

    public NotRestricted() {
        super(
                409,
                "not-restricted",
                "Processing of this customer's data is not restricted, so there is nothing to lift.");
    }
}
