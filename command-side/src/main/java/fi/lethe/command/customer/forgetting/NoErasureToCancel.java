// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.CustomerRefusal;

/** There is nothing to cancel. */
public final class NoErasureToCancel extends CustomerRefusal {

    public NoErasureToCancel() {
        super(409, "no-erasure-ordered", "No erasure of this customer is waiting, so there is none to cancel.");
    }
}
