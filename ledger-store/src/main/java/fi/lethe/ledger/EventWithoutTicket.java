// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/** An event was published outside a command, so nobody could say who did it and why; nothing was stored. */
public final class EventWithoutTicket extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    EventWithoutTicket(String type) {
        super("No ticket came along with " + type);
    }
}
