// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.customer.CustomerRefusal;
import java.io.Serial;

/** What would come of it depends on what is withheld, so it is told to nobody; the command itself may be sent. */
final class NotRehearsed extends CustomerRefusal {
    @Serial
    private static final long serialVersionUID = 1L;

    NotRehearsed() {
        super(
                423,
                "not-rehearsed",
                "No number is compared for a rehearsal or a dry run while the customer's data are withheld.");
    }
}
