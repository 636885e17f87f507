// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

/** An erasure is under way. */
public final class ErasureAlreadyOrdered extends CustomerRefusal {

    public ErasureAlreadyOrdered() {
        super(
                409,
                "erasure-ordered",
                "An erasure of this customer has been ordered; cancel it first, while its pause lasts.");
    }
}
