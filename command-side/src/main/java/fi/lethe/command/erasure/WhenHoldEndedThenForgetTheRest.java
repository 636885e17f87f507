// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.forgetting.Forgetting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.CustomerEvent;
import java.time.Clock;

/** Weighs again what was retained of a partly forgotten customer when something that held it may have ended. */
final class WhenHoldEndedThenForgetTheRest {
    private final Automation forgetting;
    private final WhenErasureOrderedThenDestroyKeys destroying;
    private final LedgerEvents ledger;
    private final Clock clock;

    WhenHoldEndedThenForgetTheRest(
            StreamStates<Customer, CustomerEvent> customers,
            WhenErasureOrderedThenDestroyKeys destroying,
            LedgerEvents ledger,
            Clock clock) {
        this.forgetting = new Automation("when-hold-ended-then-forget-the-rest", customers);
        this.destroying = destroying;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of weighing again. */
    enum Outcome {
        /** Something was ordered, now or before on the same account. */
        ORDERED,
        /** What is left is still held. */
        HELD,
        NOTHING_LEFT
    }

    Outcome weighAgain(Due due) {
        var now = clock.instant();
        var decided = forgetting.send(
                due.customer(), now, due.cause(), customer -> Forgetting.theRest(customer, due.customer(), now));
        if (decided.isPresent() && decided.get().events().isEmpty()) {
            return decided.get().state().keys().isEmpty() ? Outcome.NOTHING_LEFT : Outcome.HELD;
        }
        if (decided.isPresent()) {
            var orderedAt = ledger.positionOf(due.customer(), decided.get().version() - 1);
            destroying.carryOut(due.customer(), orderedAt, due.correlation());
        }
        return Outcome.ORDERED;
    }
}
