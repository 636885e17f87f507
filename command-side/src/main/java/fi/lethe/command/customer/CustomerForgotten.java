// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

/** The person has been forgotten. */
public final class CustomerForgotten extends CustomerRefusal {

    public CustomerForgotten() {
        super(409, "customer-forgotten", "The customer has been forgotten; nothing can be added or changed.");
    }
}
