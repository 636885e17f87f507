// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.objecting;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.OBJECT_TO_PROCESSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ObjectionEvent.ObjectionRaised;
import fi.lethe.rules.definition.BuiltInDefinition;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Takes objections to processing (GDPR Art. 21(1)): they need no ground, and nothing waits for a decision about them. */
public final class Objecting {

    /**
     * Processing for these purposes is to end.
     *
     * @param caseId of the request that it answers
     */
    public record ObjectToProcessing(
            CustomerId customer,

            @Size(max = 500, message = "has more than 500 elements")
            List<PurposeId> purposes,

            @JsonProperty("case") @Nullable CaseId caseId,
            @Nullable PurposeId purpose,
            @Nullable ProcessingException exception)
            implements CustomerBody {
        @Override
        public List<FieldError> faults() {
            return purposes.isEmpty() ? List.of(new FieldError("/purposes", "must name a purpose")) : List.of();
        }
    }

    private Objecting() {}

    /**
     * Raises an objection; to what was objected before, nothing more happens.
     *
     * @param concerns whether there is such a case, and it is this customer's
     */
    public static CommandType<ObjectToProcessing, ObjectToProcessing, Customer, CustomerEvent> object(
            BiPredicate<CaseId, CustomerId> concerns) {
        return command(OBJECT_TO_PROCESSING, ObjectToProcessing.class)
                .decidedUnread(_ -> true)
                .refusedWith(CustomerProblem.BASIS_WITHOUT_OBJECTION.type())
                .decide((customer, asked, _) -> {
                    refuseOtherBases(asked.purposes());
                    refuseOtherCase(asked, concerns);
                    return raised(customer, asked);
                });
    }

    private static List<CustomerEvent> raised(Customer customer, ObjectToProcessing asked) {
        var stopped = customer.stopped().all();
        var caseId = asked.caseId();
        var fresh = asked.purposes().stream()
                .distinct()
                .filter(purpose -> !stopped.contains(purpose))
                .toList();
        return fresh.isEmpty()
                ? List.of()
                : List.of(new ObjectionRaised(asked.customer(), fresh, caseId == null ? null : caseId.value()));
    }

    private static void refuseOtherCase(ObjectToProcessing asked, BiPredicate<CaseId, CustomerId> concerns) {
        var caseId = asked.caseId();
        if (caseId != null && !concerns.test(caseId, asked.customer())) {
            throw StateRefusal.at(
                    HttpProblems.CONTENT_REFUSED,
                    "/case",
                    "is the id of no case of this customer; open one first, or leave it out");
        }
    }

    private static void refuseOtherBases(List<PurposeId> purposes) {
        for (int i = 0; i < purposes.size(); i++) {
            var purpose = BuiltInDefinition.PURPOSES.find(purposes.get(i)).orElseThrow();
            if (!purpose.allowsObjection()) {
                throw StateRefusal.at(
                        CustomerProblem.BASIS_WITHOUT_OBJECTION.type(),
                        "/purposes/" + i,
                        "rests on Art. " + purpose.basis().article() + ": " + purpose.rightThatFits());
            }
        }
    }
}
