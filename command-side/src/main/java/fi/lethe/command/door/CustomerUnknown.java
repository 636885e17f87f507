// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** No stream has this id. */
final class CustomerUnknown extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    CustomerUnknown() {
        super(404, "customer-unknown", "There is no customer with this id.");
    }
}
