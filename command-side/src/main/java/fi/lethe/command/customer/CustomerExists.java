// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

/** The id is taken. */
public final class CustomerExists extends CustomerRefusal {

    public CustomerExists() {
        super(409, "customer-exists", "There is a customer with this id already; choose another id, or leave it out.");
    }
}
