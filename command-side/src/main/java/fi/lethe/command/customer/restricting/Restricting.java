// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.LIFT_RESTRICTION;
import static fi.lethe.rules.commands.CommandRule.RESTRICT_PROCESSING;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Restriction;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import java.util.List;
import java.util.stream.Stream;

/** Decides on restrictions of processing (GDPR Art. 18), and on what they reach. */
public final class Restricting {

    /** Restricts what is left of a customer. */
    public static final CommandType<RestrictProcessing, RestrictProcessing, Customer, CustomerEvent> RESTRICT = command(
                    RESTRICT_PROCESSING, RestrictProcessing.class)
            .decidedUnread(_ -> true)
            .refusedWith(CustomerProblem.ALREADY_RESTRICTED.type())
            .decide((customer, asked, _) -> {
                if (customer.restriction().inForce()) {
                    throw CustomerProblem.ALREADY_RESTRICTED.refusal();
                }
                return List.of(new ProcessingRestricted(
                        asked.customer(), asked.ground(), customer.keys().matching(Restriction::reaches)));
            });

    /** Ends the restriction; what an erasure has withheld stays so. */
    public static final CommandType<LiftRestriction, LiftRestriction, Customer, CustomerEvent> LIFT = command(
                    LIFT_RESTRICTION, LiftRestriction.class)
            .decidedUnread(customer -> customer.restriction().inForce())
            .refusedWith(CustomerProblem.NOT_RESTRICTED.type())
            .decide((customer, asked, _) -> {
                var ground = customer.restriction().ground();
                if (ground == null) {
                    throw CustomerProblem.NOT_RESTRICTED.refusal();
                }
                return List.of(new RestrictionLifted(
                        asked.customer(),
                        ground,
                        asked.informedAt(),
                        customer.keys().matching(Restriction::reaches)));
            });

    private Restricting() {}

    /** These events, and where they are the first to use keys of a restricted customer, that the restriction reaches them. */
    public static List<CustomerEvent> extended(Customer customer, List<CustomerEvent> events) {
        var ground = customer.restriction().ground();
        if (ground == null) {
            return events;
        }
        var first = events.stream()
                .flatMap(event -> event.keysUsed().stream())
                .filter(key ->
                        Restriction.reaches(key.unit()) && !customer.keys().contains(key))
                .distinct()
                .toList();
        return first.isEmpty()
                ? events
                : Stream.concat(
                                events.stream(),
                                Stream.of(new RestrictionExtended(
                                        events.getFirst().customer(), ground, first)))
                        .toList();
    }
}
