// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.CANCEL_ERASURE;
import static fi.lethe.rules.commands.CommandRule.FORGET_CUSTOMER;
import static java.util.Objects.requireNonNullElse;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureGround;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides on requests to be forgotten (GDPR Art. 17): everything goes that no ground holds, the rest when its hold ends. */
public final class Forgetting {

    /** Restores the state before the order, as long as no key has begun to die. */
    public static final CommandType<CancelErasure, CancelErasure, Customer, CustomerEvent> CANCEL = command(
                    CANCEL_ERASURE, CancelErasure.class)
            .decidedUnread(customer -> customer.lifecycle().state() == CustomerState.ERASURE_ORDERED)
            .refusedWith(CustomerProblem.NO_ERASURE_ORDERED.type(), CustomerProblem.DESTRUCTION_STARTED.type())
            .decide((customer, asked, _) -> {
                if (customer.lifecycle().state() != CustomerState.ERASURE_ORDERED) {
                    throw CustomerProblem.NO_ERASURE_ORDERED.refusal();
                }
                if (customer.erasure().destructionStarted()) {
                    throw CustomerProblem.DESTRUCTION_STARTED.refusal();
                }
                return List.of(new ErasureCancelled(
                        asked.customer(), customer.erasure().ordered()));
            });

    private Forgetting() {}

    /**
     * Orders the erasure of what may go; of a partly forgotten customer nothing more may be left to order.
     *
     * @param pause before the keys die, where the request names none
     */
    public static CommandType<ForgetCustomer, ForgetCustomer, Customer, CustomerEvent> forget(Duration pause) {
        return command(FORGET_CUSTOMER, ForgetCustomer.class)
                .decidedUnread(_ -> true)
                .refusedWith(CustomerProblem.ERASURE_OPPOSED.type())
                .decide((customer, asked, at) -> {
                    if (customer.restriction().opposesErasure()) {
                        throw CustomerProblem.ERASURE_OPPOSED.refusal();
                    }
                    return order(
                            customer,
                            asked.customer(),
                            asked.ground(),
                            at.plus(requireNonNullElse(asked.pause(), pause)));
                });
    }

    /** Orders, without a pause, what a hold has kept back until now; says nothing where there is nothing to do. */
    public static List<CustomerEvent> theRest(Customer customer, CustomerId id, Instant at) {
        if (customer.lifecycle().state() != CustomerState.PARTLY_FORGOTTEN) {
            return List.of();
        }
        var ground = requireNonNullElse(customer.erasure().ground(), ErasureGround.NO_LONGER_NEEDED);
        return order(customer, id, ground, at);
    }

    private static List<CustomerEvent> order(
            Customer customer, CustomerId id, ErasureGround ground, Instant keysDieAt) {
        var holds = Holds.weigh(customer);
        return holds.released().isEmpty()
                ? List.of()
                : List.of(new ErasureOrdered(id, ground, holds.released(), holds.retained(), keysDieAt));
    }
}
