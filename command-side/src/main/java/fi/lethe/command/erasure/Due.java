// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.events.customer.CustomerId;
import java.util.UUID;

/**
 * Something that has fallen due.
 *
 * @param position of the entry that it follows from
 * @param correlation the command that began it all
 * @param attempts that failed before
 */
record Due(DueKind kind, CustomerId customer, long position, UUID correlation, int attempts) {
    Due(DueKind kind, CustomerId customer, long position, UUID correlation) {
        this(kind, customer, position, correlation, 0);
    }

    Automation.Cause cause() {
        return new Automation.Cause(position, correlation);
    }
}
