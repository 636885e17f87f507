// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.command.customer.contact.ChangingContact;
import fi.lethe.command.customer.contactrole.ContactPersons;
import fi.lethe.command.customer.forgetting.DestroyingKeys;
import fi.lethe.command.customer.forgetting.Forgetting;
import fi.lethe.command.customer.ordering.Ordering;
import fi.lethe.command.customer.registering.Registering;
import fi.lethe.command.customer.relationship.EndingRelationship;
import fi.lethe.command.customer.restricting.Restricting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;

/** Which class decides on which command. */
public final class Deciding {

    private Deciding() {}

    /**
     * What follows from a command; pure.
     *
     * @throws CustomerRefusal where the state does not allow it
     * @throws CustomerUnreadable where the state is not known well enough
     */
    public static List<CustomerEvent> decide(Customer customer, CustomerCommand command) {
        refuseIfUnread(customer, command);
        return Restricting.extended(customer, byCommand(customer, command));
    }

    private static void refuseIfUnread(Customer customer, CustomerCommand command) {
        var failure = customer.unread().failure();
        if (failure != null && (customer.unread().decisive() || !isDecidable(customer, command))) {
            throw new CustomerUnreadable(failure);
        }
    }

    /** Whether it is decided though entries cannot be read: what ends or withholds, and undoes only what was read. */
    private static boolean isDecidable(Customer customer, CustomerCommand command) {
        return switch (command) {
            case ForgetCustomer _,
                    ForgetTheRest _,
                    StartKeyDestruction _,
                    ConfirmKeysDestroyed _,
                    CompleteErasure _,
                    RestrictProcessing _ -> true;
            case CancelErasure _ -> customer.lifecycle().state() == State.ERASURE_ORDERED;
            case LiftRestriction _ -> customer.restriction().inForce();
            case RegisterCustomer _,
                    ChangeContactDetails _,
                    RecordOrder _,
                    SettleInvoice _,
                    EndCustomerRelationship _,
                    AssignContactRole _,
                    EndContactRole _ -> false;
        };
    }

    private static List<CustomerEvent> byCommand(Customer customer, CustomerCommand command) {
        return switch (command) {
            case RegisterCustomer register -> Registering.decide(customer, register);
            case ChangeContactDetails change -> ChangingContact.decide(customer, change);
            case RecordOrder order -> Ordering.decide(customer, order);
            case SettleInvoice settle -> Ordering.decide(customer, settle);
            case EndCustomerRelationship end -> EndingRelationship.decide(customer, end);
            case AssignContactRole assign -> ContactPersons.decide(customer, assign);
            case EndContactRole end -> ContactPersons.decide(customer, end);
            case RestrictProcessing restrict -> Restricting.decide(customer, restrict);
            case LiftRestriction lift -> Restricting.decide(customer, lift);
            case ForgetCustomer forget -> Forgetting.decide(customer, forget);
            case CancelErasure cancel -> Forgetting.decide(customer, cancel);
            case ForgetTheRest rest -> Forgetting.decide(customer, rest);
            case StartKeyDestruction start -> DestroyingKeys.decide(customer, start);
            case ConfirmKeysDestroyed confirm -> DestroyingKeys.decide(customer, confirm);
            case CompleteErasure complete -> DestroyingKeys.decide(customer, complete);
        };
    }
}
