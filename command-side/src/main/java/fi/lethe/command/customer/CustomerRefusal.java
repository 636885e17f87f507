// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

/** The state of the customer does not allow what was asked. */
public abstract class CustomerRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected CustomerRefusal(int status, String problem, String detail) {
        super(detail);
    }
}
