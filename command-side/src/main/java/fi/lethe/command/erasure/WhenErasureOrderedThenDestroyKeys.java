// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.forgetting.DestroyingKeys;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.erasure.Automation.Cause;
import fi.lethe.crypto.DestructionOrder;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.personal.UnitKey;
import java.time.Clock;
import java.util.UUID;

/**
 * Carries an erasure out once its pause is over: the point of no return, then journal, tombstones and destruction, then
 * the ledger is told. Every step may be taken again after a crash.
 */
final class WhenErasureOrderedThenDestroyKeys {
    private final Automation starting;
    private final Automation confirming;
    private final KeyVault vault;
    private final LedgerEvents ledger;
    private final Clock clock;

    WhenErasureOrderedThenDestroyKeys(
            StreamStates<Customer, CustomerEvent> customers, KeyVault vault, LedgerEvents ledger, Clock clock) {
        this.starting = new Automation("when-pause-ended-then-start-key-destruction", customers);
        this.confirming = new Automation("when-keys-destroyed-then-confirm", customers);
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** From the order at this position to the destruction of its keys; false where its pause goes on or it was cancelled. */
    boolean carryOut(CustomerId customer, long orderedAt, UUID correlation) {
        var now = clock.instant();
        var decided = starting.send(
                customer, now, new Cause(orderedAt, correlation), state -> DestroyingKeys.start(state, customer, now));
        if (decided.isPresent() && !decided.get().events().isEmpty()) {
            var started = (KeyDestructionStarted) decided.get().events().getFirst();
            destroy(customer, started, ledger.positionOf(customer, decided.get().version() - 1), correlation);
            return true;
        }
        return carryOnWhatOthersBegan(customer, orderedAt, correlation);
    }

    private boolean carryOnWhatOthersBegan(CustomerId customer, long orderedAt, UUID correlation) {
        var begun = ledger.positionAfter(orderedAt, KeyDestructionStarted.class);
        if (begun.isEmpty()) {
            return false;
        }
        if (ledger.positionAfter(begun.getAsLong(), KeysDestroyed.class).isEmpty()) {
            resume(customer, begun.getAsLong(), correlation);
        }
        return true;
    }

    /** From a destruction that has begun to its end. */
    void resume(CustomerId customer, long startedAt, UUID correlation) {
        destroy(customer, ledger.eventAt(startedAt, KeyDestructionStarted.class), startedAt, correlation);
    }

    private void destroy(CustomerId customer, KeyDestructionStarted started, long startedAt, UUID correlation) {
        var keys = started.keys().stream().map(UnitKey::key).toList();
        var sequence = vault.destroy(new DestructionOrder(starting.id(startedAt), customer.value(), keys));
        confirming.send(
                customer,
                clock.instant(),
                new Cause(startedAt, correlation),
                state -> DestroyingKeys.confirm(state, customer, started.keys(), sequence));
    }
}
