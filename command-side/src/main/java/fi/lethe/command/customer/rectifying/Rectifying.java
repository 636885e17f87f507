// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.rectifying;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.RECTIFY_DATA;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.ContactRole;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.Compared;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.UnitKey;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides on rectifications (GDPR Art. 16). What was recorded before stays in the ledger, superseded; where it is unnecessary or was taken
 * out, the rest is sealed anew and the old key is destroyed.
 */
public final class Rectifying {
    private static final int LARGEST_BODY = 4096; // KiB: an order has up to 500 lines

    private Rectifying() {}

    /**
     * Rectifies data.
     *
     * @param concerns whether there is such a case, and it is this customer's
     */
    public static CommandType<RectifyDataBody, RectifyData, Customer, CustomerEvent> rectify(
            BiPredicate<CaseId, CustomerId> concerns) {
        return command(RECTIFY_DATA, RectifyDataBody.class, RectifyData.class, RectificationSealing::seal)
                .largestBody(LARGEST_BODY)
                .compares(Rectifying::compared)
                .asOf(RectifyData::asOf)
                .refusedWith(
                        CustomerProblem.PROCESSING_RESTRICTED.type(),
                        CustomerProblem.CUSTOMER_FORGOTTEN.type(),
                        CustomerProblem.ORDER_UNKNOWN.type(),
                        CustomerProblem.INVOICE_UNKNOWN.type(),
                        CustomerProblem.ORDER_EXISTS.type(),
                        CustomerProblem.INVOICE_EXISTS.type(),
                        CustomerProblem.ERASURE_OPPOSED.type(),
                        CustomerProblem.CONTACT_ROLE_IN_OFFICE.type())
                .decide((customer, asked, _) -> {
                    refuseOtherCase(asked, concerns);
                    refuseWhileRestricted(customer, asked);
                    return decided(customer, asked);
                });
    }

    private static @Nullable Compared compared(RectifyDataBody body) {
        return switch (body.field()) {
            case NAME, CONTACT, ORGANISATION -> null;
            case ORDER -> new Compared(body.customer(), Category.ORDERS);
            case BILLING -> new Compared(body.customer(), Category.BILLING);
        };
    }

    private static List<CustomerEvent> decided(Customer customer, RectifyData asked) {
        var held = customer.keys().matching(unit -> unit.succeeds(asked.unit()));
        if (held.isEmpty() && customer.lifecycle().state() == CustomerState.PARTLY_FORGOTTEN) {
            throw CustomerProblem.CUSTOMER_FORGOTTEN.refusal();
        }
        var ground = asked.disposal();
        if (ground == null) {
            return List.of(asked.rectified());
        }
        if (held.isEmpty()) {
            return asked.rectified().keysUsed().isEmpty() ? List.of() : List.of(asked.rectified());
        }
        refuseWhatIsKept(customer, asked, held);
        return List.of(asked.rectified(), new DisposalOrdered(asked.customer(), ground, held));
    }

    private static void refuseWhatIsKept(Customer customer, RectifyData asked, List<UnitKey> held) {
        if (customer.restriction().opposesErasure()) {
            throw CustomerProblem.ERASURE_OPPOSED.refusal();
        }
        boolean needed = customer.contactRole().inOffice()
                && held.stream().map(UnitKey::unit).anyMatch(ContactRole::needs);
        if (needed && asked.rectified().keysUsed().isEmpty()) {
            throw CustomerProblem.CONTACT_ROLE_IN_OFFICE.refusal();
        }
    }

    private static void refuseWhileRestricted(Customer customer, RectifyData asked) {
        if (!asked.source().isOwnWord() && asked.caseId() == null) {
            customer.restriction().refuseUnless(asked.exception());
        }
    }

    private static void refuseOtherCase(RectifyData asked, BiPredicate<CaseId, CustomerId> concerns) {
        var caseId = asked.caseId();
        if (caseId != null && !concerns.test(caseId, asked.customer())) {
            throw StateRefusal.at(
                    HttpProblems.CONTENT_REFUSED,
                    "/case",
                    "is the id of no case of this customer; open one first, or leave it out");
        }
    }
}
