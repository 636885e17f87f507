// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import fi.lethe.command.customer.LiftRestriction;
import fi.lethe.command.customer.RestrictProcessing;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Restriction;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import java.util.List;
import java.util.stream.Stream;

/** Decides on restrictions of processing (GDPR Art. 18), and on what they reach. */
public final class Restricting {

    private Restricting() {}

    /** Restricts what is left of a customer, unless an erasure is under way. */
    public static List<CustomerEvent> decide(Customer customer, RestrictProcessing command) {
        customer.lifecycle().refuseIfForgotten();
        customer.lifecycle().refuseIfErasureOrdered();
        if (customer.restriction().inForce()) {
            throw new AlreadyRestricted();
        }
        return List.of(new ProcessingRestricted(
                command.customer(), command.ground(), customer.keys().matching(Restriction::reaches)));
    }

    /** Ends the restriction; what an erasure has withheld stays so. */
    public static List<CustomerEvent> decide(Customer customer, LiftRestriction command) {
        customer.lifecycle().refuseIfForgotten();
        var ground = customer.restriction().ground();
        if (ground == null) {
            throw new NotRestricted();
        }
        return List.of(new RestrictionLifted(
                command.customer(),
                ground,
                command.informedAt(),
                customer.keys().matching(Restriction::reaches)));
    }

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
