// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.catalogue;

import fi.lethe.command.customer.contact.ChangingContact;
import fi.lethe.command.customer.contactrole.ContactPersons;
import fi.lethe.command.customer.forgetting.Forgetting;
import fi.lethe.command.customer.objecting.Objecting;
import fi.lethe.command.customer.ordering.Ordering;
import fi.lethe.command.customer.ordering.Settling;
import fi.lethe.command.customer.rectifying.Rectifying;
import fi.lethe.command.customer.registering.Registering;
import fi.lethe.command.customer.relationship.EndingRelationship;
import fi.lethe.command.customer.restricting.Restricting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;

/** Every command that can be sent to a customer's stream. */
public final class CustomerCommands {
    private CustomerCommands() {}

    /**
     * All of them.
     *
     * @param erasurePause between the order of an erasure and the death of its keys, where the request names none
     * @param concerns whether there is such a case, and it is this customer's
     */
    public static List<CommandType<?, ?, Customer, CustomerEvent>> all(
            Duration erasurePause, BiPredicate<CaseId, CustomerId> concerns) {
        return List.of(
                Registering.REGISTER,
                ChangingContact.CHANGE,
                Rectifying.rectify(concerns),
                Ordering.RECORD,
                Settling.SETTLE,
                EndingRelationship.END,
                ContactPersons.ASSIGN,
                ContactPersons.END,
                Restricting.RESTRICT,
                Restricting.LIFT,
                Objecting.object(concerns),
                Forgetting.forget(erasurePause),
                Forgetting.CANCEL);
    }

    /** Those that no caller can send: what this program makes of what was sent in bulk. */
    public static List<CommandType<?, ?, Customer, CustomerEvent>> ofImports() {
        return List.of(Registering.TAKE_OVER, Ordering.TAKE_OVER);
    }
}
