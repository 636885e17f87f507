// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The state of the customer does not allow what was asked. */
public abstract class CustomerRefusal extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    protected CustomerRefusal(int status, String problem, String detail) {
        super(status, problem, detail);
    }
}
