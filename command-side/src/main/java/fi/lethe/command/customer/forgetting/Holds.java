// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.state.ContactRole;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Restriction;
import fi.lethe.events.customer.HoldGround;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Weighs, unit by unit, what must be kept of a customer for now (GDPR Art. 17(3)) and what may go. */
public record Holds(List<Retained> retained, List<UnitKey> released) {

    public static Holds weigh(Customer customer) {
        var retained = Stream.of(
                        openInvoices(customer), unreadInvoices(customer), contactRole(customer), restriction(customer))
                .flatMap(List::stream)
                .toList(); // the one list of what holds
        var held = retained.stream().map(Retained::unit).collect(Collectors.toSet());
        return new Holds(retained, customer.keys().matching(unit -> !isHeld(unit, held)));
    }

    private static List<Retained> openInvoices(Customer customer) {
        return customer.invoices().open().stream()
                .map(open -> new Retained(
                        DataUnit.billing(open.financialYear()), HoldGround.OPEN_INVOICE, null, open.invoice()))
                .toList();
    }

    /** What is billed by an order that cannot be read may not be paid. */
    private static List<Retained> unreadInvoices(Customer customer) {
        return retained(customer, HoldGround.OPEN_INVOICE, customer.unread().billing()::contains);
    }

    private static List<Retained> contactRole(Customer customer) {
        return customer.contactRole().inOffice()
                ? retained(customer, HoldGround.CONTACT_ROLE, ContactRole::needs)
                : List.of();
    }

    /** Everything that is left, for the subject wants it kept. */
    private static List<Retained> restriction(Customer customer) {
        return customer.restriction().opposesErasure()
                ? retained(customer, HoldGround.RESTRICTION, Restriction::reaches)
                : List.of();
    }

    private static List<Retained> retained(Customer customer, HoldGround ground, Predicate<DataUnit> units) {
        return customer.keys().matching(units).stream()
                .map(UnitKey::unit)
                .distinct()
                .map(unit -> new Retained(unit, ground, null, null))
                .toList();
    }

    /** The reference key is needed to recognise the payment of what is held, so it goes with the last such unit. */
    private static boolean isHeld(DataUnit unit, Set<DataUnit> held) {
        return held.contains(unit)
                || (unit.category() == Category.REFERENCE && held.stream().anyMatch(Holds::hasTokens));
    }

    private static boolean hasTokens(DataUnit unit) {
        return unit.category() == Category.ORDERS || unit.category() == Category.BILLING;
    }
}
