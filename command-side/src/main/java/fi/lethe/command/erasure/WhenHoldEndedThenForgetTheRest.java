// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.forgetting.Forgetting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Cause;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.Next;
import fi.lethe.command.due.OwnCommands;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import java.time.Clock;

/** Weighs again what was retained of a partly forgotten customer when something that held it may have ended. */
final class WhenHoldEndedThenForgetTheRest implements Automation {
    static final String KIND = "FORGET_THE_REST";

    private final OwnCommands<Customer, CustomerEvent> forgetting;
    private final WhenErasureOrderedThenDestroyKeys destroying;
    private final LedgerEvents ledger;
    private final Clock clock;

    WhenHoldEndedThenForgetTheRest(
            StreamStates<Customer, CustomerEvent> customers,
            WhenErasureOrderedThenDestroyKeys destroying,
            LedgerEvents ledger,
            Clock clock) {
        this.forgetting =
                new OwnCommands<>("when-hold-ended-then-forget-the-rest", PurposeId.RIGHTS_REQUEST, customers);
        this.destroying = destroying;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next attempt(Due due) {
        var id = CustomerId.of(due.stream());
        var now = clock.instant();
        var decided = forgetting.send(id.value(), now, due.cause(), customer -> Forgetting.theRest(customer, id, now));
        if (decided.isPresent() && decided.get().events().isEmpty()) {
            return decided.get().state().keys().isEmpty() ? new Next.Done() : new Next.Asleep();
        }
        if (decided.isPresent()) {
            var orderedAt = ledger.positionOf(id, decided.get().version() - 1);
            destroying.carryOut(id, new Cause(orderedAt, due.correlation()));
        }
        return new Next.ToldByLedger(); // the destruction of keys that was ordered wakes this row again
    }
}
