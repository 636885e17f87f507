// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import static fi.lethe.command.customer.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decision;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.RestrictionGround;
import java.time.Duration;

/** Customers brought into each state by commands, after one order whose invoice is INV-1. */
final class CustomersByState {
    static final Duration PAUSE = Duration.ofDays(3);

    private CustomersByState() {}

    static Customer customer(String state) {
        var active = run(run(Customer.UNKNOWN, Samples.register()), Samples.invoicedOrder(2026, "1", "INV-1"));
        return switch (state) {
            case "UNKNOWN" -> Customer.UNKNOWN;
            case "ACTIVE" -> active;
            case "ENDED" -> run(active, Samples.endRelationship());
            case "RESTRICTED" -> run(active, Samples.restrict(RestrictionGround.ACCURACY_CONTESTED));
            case "OPPOSED" -> run(active, Samples.restrict(RestrictionGround.NEEDED_FOR_CLAIMS));
            case "ENDED-RESTRICTED" -> run(customer("RESTRICTED"), Samples.endRelationship());
            case "ORDERED-RESTRICTED" -> run(customer("RESTRICTED"), Samples.forget(PAUSE));
            case "DYING-RESTRICTED" -> run(customer("ORDERED-RESTRICTED"), Samples.startDestruction(NOON.plus(PAUSE)));
            case "PARTLY-RESTRICTED" -> destroyed(customer("DYING-RESTRICTED"));
            case "PARTLY-OPPOSED" ->
                run(customer("PARTLY"), Samples.restrict(RestrictionGround.UNLAWFUL_ERASURE_OPPOSED));
            case "PAID-RESTRICTED" -> run(customer("PARTLY-RESTRICTED"), Samples.settle("INV-1"));
            case "PAID-OPPOSED" -> run(customer("PARTLY-OPPOSED"), Samples.settle("INV-1"));
            case "IN-ROLE" -> run(active, Samples.assignRole(null));
            case "ENDED-IN-ROLE" -> run(customer("IN-ROLE"), Samples.endRelationship());
            case "RESTRICTED-IN-ROLE" ->
                run(customer("IN-ROLE"), Samples.restrict(RestrictionGround.OBJECTION_PENDING));
            case "ORDERED-IN-ROLE" -> run(customer("IN-ROLE"), Samples.forget(PAUSE));
            case "PARTLY-IN-ROLE" -> {
                var paid = run(run(customer("IN-ROLE"), Samples.settle("INV-1")), Samples.forget(PAUSE));
                yield destroyed(run(paid, Samples.startDestruction(NOON.plus(PAUSE))));
            }
            case "PARTLY-ROLE-ENDED" -> run(customer("PARTLY-IN-ROLE"), Samples.endRole());
            case "OPPOSED-ROLE-ENDED" ->
                run(customer("PARTLY-ROLE-ENDED"), Samples.restrict(RestrictionGround.NEEDED_FOR_CLAIMS));
            case "ORDERED" -> run(active, Samples.forget(PAUSE));
            case "DYING" -> run(run(active, Samples.forget(PAUSE)), Samples.startDestruction(NOON.plus(PAUSE)));
            case "PARTLY" -> destroyed(customer("DYING"));
            case "PARTLY-PAID" -> run(customer("PARTLY"), Samples.settle("INV-1"));
            case "FORGOTTEN" -> {
                var ordered = run(customer("PARTLY-PAID"), Samples.forgetTheRest());
                yield destroyed(run(ordered, Samples.startDestruction(NOON)));
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    static Customer destroyed(Customer dying) {
        return run(dying, Samples.confirmDestroyed(dying.erasure().dying()));
    }

    static Customer run(Customer customer, Decision<Customer, CustomerEvent> command) {
        var events = Deciding.decide(customer, command);
        assertThat(events).isNotEmpty();
        return customer.evolve(events);
    }
}
