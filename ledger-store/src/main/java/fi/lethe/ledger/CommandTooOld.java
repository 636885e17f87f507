// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.UUID;

/** The command waited longer than five minutes for its append; nothing was stored. */
public final class CommandTooOld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandTooOld(UUID command) {
        super("Command " + command + " is too old to be appended");
    }
}
