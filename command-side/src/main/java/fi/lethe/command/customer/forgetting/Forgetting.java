// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import static java.util.Objects.requireNonNullElse;

import fi.lethe.command.customer.CancelErasure;
import fi.lethe.command.customer.ForgetCustomer;
import fi.lethe.command.customer.ForgetTheRest;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureGround;
import java.time.Instant;
import java.util.List;

/** Decides on requests to be forgotten (GDPR Art. 17): everything goes that no ground holds, the rest when its hold ends. */
public final class Forgetting {

    private Forgetting() {}

    /** Orders the erasure of what may go; of a partly forgotten customer nothing more may be left to order. */
    public static List<CustomerEvent> decide(Customer customer, ForgetCustomer command) {
        customer.lifecycle().refuseIfForgotten();
        customer.lifecycle().refuseIfErasureOrdered();
        refuseIfOpposed(customer);
        return order(
                customer, command.customer(), command.ground(), command.at().plus(command.pause()));
    }

    /** Restores the state before the order, as long as no key has begun to die. */
    public static List<CustomerEvent> decide(Customer customer, CancelErasure command) {
        customer.lifecycle().refuseIfForgotten();
        if (customer.lifecycle().state() != State.ERASURE_ORDERED) {
            throw new NoErasureToCancel();
        }
        if (customer.erasure().destructionStarted()) {
            throw new DestructionHasBegun();
        }
        return List.of(
                new ErasureCancelled(command.customer(), customer.erasure().ordered()));
    }

    /** Orders, without a pause, what a hold has kept back until now; says nothing where there is nothing to do. */
    public static List<CustomerEvent> decide(Customer customer, ForgetTheRest command) {
        if (customer.lifecycle().state() != State.PARTLY_FORGOTTEN) {
            return List.of();
        }
        var ground = requireNonNullElse(customer.erasure().ground(), ErasureGround.NO_LONGER_NEEDED);
        return order(customer, command.customer(), ground, command.at());
    }

    private static List<CustomerEvent> order(
            Customer customer, CustomerId id, ErasureGround ground, Instant keysDieAt) {
        var holds = Holds.weigh(customer);
        return holds.released().isEmpty()
                ? List.of()
                : List.of(new ErasureOrdered(id, ground, holds.released(), holds.retained(), keysDieAt));
    }

    private static void refuseIfOpposed(Customer customer) {
        if (customer.restriction().opposesErasure()) {
            throw new ErasureOpposed();
        }
    }
}
