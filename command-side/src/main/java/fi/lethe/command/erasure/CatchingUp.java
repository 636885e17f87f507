// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/**
 * Before anything is served: the vault may be older than the ledger (after a crash, or restored from a backup), so what it
 * has missed is told to it again.
 */
final class CatchingUp {
    private final LedgerStore ledger;
    private final LedgerEventStore events;
    private final KeyVault vault;
    private final Erasures erasures;

    CatchingUp(LedgerStore ledger, LedgerEventStore events, KeyVault vault, Erasures erasures) {
        this.ledger = ledger;
        this.events = events;
        this.vault = vault;
        this.erasures = erasures;
    }

    void run() throws InterruptedException {
        vault.checkAgainstLedger(ledger.lastJournalSequence());
        long from = vault.appliedPosition();
        long end = ledger.head().size();
        try (var stream = events.openStream(from < 0 ? null : new GlobalSequenceTrackingToken(from))) {
            for (long next = from + 1; next < end; next++) {
                var message = stream.nextAvailable();
                if (message.getPayload() instanceof CustomerEvent event) {
                    erasures.follow(event, next);
                }
            }
        }
        if (end > 0) {
            vault.markApplied(end - 1);
        }
    }
}
