// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.personal.Category;
import org.axonframework.eventhandling.EventHandler;

/** Follows the ledger, so that no row of an older register leads to a forgotten person any more. */
final class WhenKeysDestroyedThenForgetRows {
    private final KnownRows known;

    WhenKeysDestroyedThenForgetRows(KnownRows known) {
        this.known = known;
    }

    /** While an invoice is open its row is still known, so that its payment can come in. */
    @EventHandler
    void on(KeysDestroyed event) {
        boolean nothingLeft = event.keys().stream().anyMatch(key -> key.unit().category() == Category.REFERENCE);
        known.forget(event.customer(), nothingLeft);
    }
}
