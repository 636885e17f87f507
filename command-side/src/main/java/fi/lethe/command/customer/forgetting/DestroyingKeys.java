// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.CompleteErasure;
import fi.lethe.command.customer.ConfirmKeysDestroyed;
import fi.lethe.command.customer.StartKeyDestruction;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import java.util.List;

/**
 * Decides on the steps that carry an erasure out. They are asked for by automations, possibly more than once; a step that
 * has been taken already, or has been overtaken by a cancellation, gives no event.
 */
public final class DestroyingKeys {

    private DestroyingKeys() {}

    /** The point of no return, once the pause is over; holds are weighed once more. */
    public static List<CustomerEvent> decide(Customer customer, StartKeyDestruction command) {
        var keysDieAt = customer.erasure().keysDieAt();
        if (customer.lifecycle().state() != State.ERASURE_ORDERED
                || customer.erasure().destructionStarted()
                || keysDieAt == null
                || command.at().isBefore(keysDieAt)) {
            return List.of();
        }
        var holds = Holds.weigh(customer);
        return List.of(new KeyDestructionStarted(command.customer(), holds.released(), holds.retained()));
    }

    /** The keys are gone. */
    public static List<CustomerEvent> decide(Customer customer, ConfirmKeysDestroyed command) {
        if (!customer.erasure().destructionStarted()) {
            return List.of();
        }
        return List.of(new KeysDestroyed(command.customer(), command.keys(), command.journalSequence()));
    }

    /** Everyone who held derived data has let go of them. */
    public static List<CustomerEvent> decide(Customer customer, CompleteErasure command) {
        if (!customer.erasure().unacknowledged()) {
            return List.of();
        }
        return List.of(new ErasureCompleted(command.customer(), command.acknowledgements()));
    }
}
