// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.CustomerRefusal;

/** The point of no return is passed. */
public final class DestructionHasBegun extends CustomerRefusal {

    public DestructionHasBegun() {
        super(409, "destruction-started", "The destruction of the keys has begun; it cannot be cancelled any more.");
    }
}
