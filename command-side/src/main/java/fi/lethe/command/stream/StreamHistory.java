// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.Token;

/** What one stream's entries tell that its state does not keep. */
@FunctionalInterface
public interface StreamHistory {

    /** Whether an event of this type holds this token. */
    boolean mentions(Class<? extends LedgerEvent> event, Token token);
}
