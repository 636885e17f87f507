// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.following;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.stream.KeyEffects;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.LedgerStore;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Before anything is served: the vault may be older than the ledger (after a crash, or restored from a backup), so what it
 * has missed is told to it again.
 */
final class CatchingUp {
    private final LedgerStore ledger;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final KeyVault vault;
    private final KeyEffects effects;

    CatchingUp(
            LedgerStore ledger,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            KeyVault vault,
            KeyEffects effects) {
        this.ledger = ledger;
        this.events = events;
        this.vault = vault;
        this.effects = effects;
    }

    void run() throws InterruptedException {
        vault.checkAgainstLedger(ledger.lastJournalSequence());
        long from = vault.appliedPosition();
        long end = ledger.head().size();
        try (var stream = events.openStream(from < 0 ? null : new GlobalSequenceTrackingToken(from))) {
            while (stream.hasNextAvailable()) {
                var message = stream.nextAvailable();
                if (message.getPayload() instanceof LedgerEvent event) {
                    effects.apply(
                            event,
                            requireNonNull(message.trackingToken()).position().orElseThrow());
                }
            }
        }
        if (end > 0) {
            vault.markApplied(end - 1);
        }
    }
}
