// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.Acknowledgement;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.util.List;

/**
 * Decides on the steps that carry an erasure out. They are asked for by automations, possibly more than once; a step that
 * has been taken already, or has been overtaken by a cancellation, gives no event.
 */
public final class DestroyingKeys {

    private DestroyingKeys() {}

    /** The point of no return, once the pause is over; holds are weighed once more. */
    public static List<CustomerEvent> start(Customer customer, CustomerId id, Instant at) {
        var keysDieAt = customer.erasure().keysDieAt();
        if (customer.lifecycle().state() != CustomerState.ERASURE_ORDERED
                || customer.erasure().destructionStarted()
                || keysDieAt == null
                || at.isBefore(keysDieAt)) {
            return List.of();
        }
        var holds = Holds.weigh(customer);
        return List.of(new KeyDestructionStarted(id, holds.released(), holds.retained()));
    }

    /** The vault has destroyed these keys, and its journal says so under this number. */
    public static List<CustomerEvent> confirm(
            Customer customer, CustomerId id, List<UnitKey> keys, long journalSequence) {
        return customer.erasure().destructionStarted()
                ? List.of(new KeysDestroyed(id, keys, journalSequence))
                : List.of();
    }

    /** Everyone who held derived data has let go of them. */
    public static List<CustomerEvent> complete(
            Customer customer, CustomerId id, List<Acknowledgement> acknowledgements) {
        return customer.erasure().unacknowledged() ? List.of(new ErasureCompleted(id, acknowledgements)) : List.of();
    }
}
