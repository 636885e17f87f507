// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.forgetting.DestroyingKeys;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Cause;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.Next;
import fi.lethe.command.due.OwnCommands;
import fi.lethe.crypto.DestructionOrder;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.personal.UnitKey;
import java.time.Clock;

/**
 * Carries an erasure out once its pause is over: the point of no return, then journal, tombstones and destruction, then
 * the ledger is told. Every step may be taken again after a crash.
 */
final class WhenErasureOrderedThenDestroyKeys implements Automation {
    static final String KIND = "START_DESTRUCTION";

    private final OwnCommands<Customer, CustomerEvent> starting;
    private final OwnCommands<Customer, CustomerEvent> confirming;
    private final KeyVault vault;
    private final LedgerEvents ledger;
    private final Clock clock;

    WhenErasureOrderedThenDestroyKeys(
            StreamStates<Customer, CustomerEvent> customers, KeyVault vault, LedgerEvents ledger, Clock clock) {
        this.starting =
                new OwnCommands<>("when-pause-ended-then-start-key-destruction", PurposeId.RIGHTS_REQUEST, customers);
        this.confirming = new OwnCommands<>("when-keys-destroyed-then-confirm", PurposeId.RIGHTS_REQUEST, customers);
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next attempt(Due due) {
        carryOut(CustomerId.of(due.stream()), due.cause());
        return new Next.ToldByLedger();
    }

    /** From the order at this position to the destruction of its keys; false where its pause goes on or it was cancelled. */
    boolean carryOut(CustomerId customer, Cause order) {
        var now = clock.instant();
        var decided = starting.send(customer.value(), now, order, state -> DestroyingKeys.start(state, customer, now));
        if (decided.isPresent() && !decided.get().events().isEmpty()) {
            var started = (KeyDestructionStarted) decided.get().events().getFirst();
            var startedAt = ledger.positionOf(customer, decided.get().version() - 1);
            destroy(customer, started, new Cause(startedAt, order.correlation()));
            return true;
        }
        return carryOnWhatOthersBegan(customer, order);
    }

    private boolean carryOnWhatOthersBegan(CustomerId customer, Cause order) {
        var begun = ledger.positionAfter(order.position(), KeyDestructionStarted.class);
        if (begun.isEmpty()) {
            return false;
        }
        if (ledger.positionAfter(begun.getAsLong(), KeysDestroyed.class).isEmpty()) {
            resume(customer, new Cause(begun.getAsLong(), order.correlation()));
        }
        return true;
    }

    /** From a destruction that has begun to its end. */
    void resume(CustomerId customer, Cause start) {
        destroy(customer, ledger.eventAt(start.position(), KeyDestructionStarted.class), start);
    }

    private void destroy(CustomerId customer, KeyDestructionStarted started, Cause start) {
        var keys = started.keys().stream().map(UnitKey::key).toList();
        var sequence = vault.destroy(new DestructionOrder(starting.id(start), customer.value(), keys));
        confirming.send(
                customer.value(),
                clock.instant(),
                start,
                state -> DestroyingKeys.confirm(state, customer, started.keys(), sequence));
    }
}
