// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.Next;
import fi.lethe.command.due.OwnCommands;
import fi.lethe.crypto.DestructionOrder;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DisposalEvent.DataDisposed;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.personal.UnitKey;
import java.time.Clock;
import java.util.List;

/** Destroys the keys of data that nobody may hold any more: journal, tombstones, destruction, then the ledger is told. */
final class WhenDisposalOrderedThenDestroyKeys implements Automation {
    static final String KIND = "DISPOSE";

    private final OwnCommands<Customer, CustomerEvent> confirming;
    private final KeyVault vault;
    private final LedgerEvents ledger;
    private final Clock clock;

    WhenDisposalOrderedThenDestroyKeys(
            StreamStates<Customer, CustomerEvent> customers, KeyVault vault, LedgerEvents ledger, Clock clock) {
        this.confirming =
                new OwnCommands<>("when-disposal-ordered-then-destroy-keys", PurposeId.RIGHTS_REQUEST, customers);
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
        var customer = CustomerId.of(due.stream());
        var ordered = ledger.eventAt(due.position(), DisposalOrdered.class);
        var keys = ordered.keys().stream().map(UnitKey::key).toList();
        long sequence = vault.destroy(new DestructionOrder(confirming.id(due.cause()), customer.value(), keys));
        confirming.send(
                customer.value(),
                clock.instant(),
                due.cause(),
                state -> state.disposals().await(ordered.keys())
                        ? List.of(new DataDisposed(customer, ordered.keys(), sequence, due.position()))
                        : List.of());
        return new Next.ToldByLedger();
    }
}
