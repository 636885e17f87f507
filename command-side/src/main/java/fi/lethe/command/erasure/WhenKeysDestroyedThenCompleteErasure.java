// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.forgetting.DestroyingKeys;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.Next;
import fi.lethe.command.due.OwnCommands;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.Acknowledgement;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import java.time.Duration;

/** Ends an erasure when every holder of derived data has followed the ledger past the destruction of the keys. */
final class WhenKeysDestroyedThenCompleteErasure implements Automation {
    static final String KIND = "COMPLETE_ERASURE";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final OwnCommands<Customer, CustomerEvent> completing;
    private final LedgerStore ledger;
    private final Clock clock;

    WhenKeysDestroyedThenCompleteErasure(
            StreamStates<Customer, CustomerEvent> customers, LedgerStore ledger, Clock clock) {
        this.completing =
                new OwnCommands<>("when-keys-destroyed-then-complete-erasure", PurposeId.RIGHTS_REQUEST, customers);
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next attempt(Due due) {
        var followed = ledger.holders();
        var acknowledgements = DerivedDataHolder.onDisk().stream()
                .map(holder -> new Acknowledgement(holder, followed.getOrDefault(holder.code(), -1L)))
                .toList();
        if (!acknowledgements.stream().allMatch(holder -> holder.position() >= due.position())) {
            return new Next.After(LOOK_AGAIN);
        }
        var id = CustomerId.of(due.stream());
        completing.send(
                id.value(),
                clock.instant(),
                due.cause(),
                customer -> DestroyingKeys.complete(customer, id, acknowledgements));
        return new Next.ToldByLedger();
    }
}
