// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.UUID;

/** A command with this id was answered before; nothing was stored, and its receipt tells the first answer. */
public final class CommandAlreadyReceived extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandAlreadyReceived(UUID command) {
        super("Command " + command + " was received before");
    }
}
