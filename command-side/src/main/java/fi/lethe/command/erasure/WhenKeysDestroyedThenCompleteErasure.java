// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.forgetting.DestroyingKeys;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.Acknowledgement;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;

/** Ends an erasure when every holder of derived data has followed the ledger past the destruction of the keys. */
final class WhenKeysDestroyedThenCompleteErasure {
    private final Automation completing;
    private final LedgerStore ledger;
    private final Clock clock;

    WhenKeysDestroyedThenCompleteErasure(
            StreamStates<Customer, CustomerEvent> customers, LedgerStore ledger, Clock clock) {
        this.completing = new Automation("when-keys-destroyed-then-complete-erasure", customers);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** True if nobody has to be waited for any more. */
    boolean tried(Due due) {
        var followed = ledger.holders();
        var acknowledgements = DerivedDataHolder.onDisk().stream()
                .map(holder -> new Acknowledgement(holder, followed.getOrDefault(holder.code(), -1L)))
                .toList();
        if (!acknowledgements.stream().allMatch(holder -> holder.position() >= due.position())) {
            return false;
        }
        completing.send(
                due.customer(),
                clock.instant(),
                due.cause(),
                customer -> DestroyingKeys.complete(customer, due.customer(), acknowledgements));
        return true;
    }
}
