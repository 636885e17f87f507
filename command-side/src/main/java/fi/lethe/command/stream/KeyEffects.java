// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.crypto.KeyNews;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.ledger.LedgerEvent;

/**
 * Applies the withhold and release effects of events to the vault; idempotent. The answering thread applies them at once, the follower of
 * the ledger again. Each key keeps the position at which it was last withheld or released, so a late application changes nothing.
 */
public final class KeyEffects {
    private final KeyVault vault;

    public KeyEffects(KeyVault vault) {
        this.vault = vault;
    }

    /** Applies what the event at this position does to keys; true if the vault was asked to change something. */
    public boolean apply(LedgerEvent event, long position) {
        return KeyNews.of(event.keyEffect(), position)
                .map(news -> switch (news) {
                    case KeyNews.Withheld(var keys, var ground, var at) -> {
                        vault.withhold(keys, ground, at);
                        yield true;
                    }
                    case KeyNews.Released(var keys, var ground, var at) -> {
                        vault.release(keys, ground, at);
                        yield true;
                    }
                    case KeyNews.Destroyed _ -> false; // the ledger tells what the vault has carried out
                })
                .orElse(false);
    }
}
