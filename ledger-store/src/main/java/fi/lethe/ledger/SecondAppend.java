// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.UUID;

/** A command's events were already appended, or may have been: a unit of work appends once. */
public final class SecondAppend extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SecondAppend(UUID command) {
        super("Command " + command + " has appended already");
    }
}
