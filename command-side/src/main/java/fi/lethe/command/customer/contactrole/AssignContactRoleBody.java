// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contactrole;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.constraints.ContactForms;
import fi.lethe.command.constraints.Filled;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.constraints.MayBeAsGiven;
import fi.lethe.command.constraints.Words;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Organisation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The person is to stand as contact person of an organisation. */
public record AssignContactRoleBody(
        CustomerId customer,
        @Valid Organisation organisation,
        @Filled @Words String role,
        @Valid Contact workContact,
        Source source,
        @HasHappened LocalDate obtainedOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception,
        @Nullable Boolean asGiven)
        implements CustomerBody, MayBeAsGiven {

    /** One place for the role, so that no two can be told. */
    @Override
    public List<FieldError> faults() {
        return organisation.role() == null
                ? List.of()
                : List.of(new FieldError("/organisation/role", "stands beside the organisation, as role"));
    }

    @Override
    public Set<DataUnit> units() {
        return Set.of(DataUnit.ORGANISATION, DataUnit.WORK_CONTACT);
    }

    AssignContactRole seal(SealingDesk<Customer> desk) {
        return new AssignContactRole(
                new CustomerId(desk.subject()),
                source,
                obtainedOn,
                desk.seal(
                        DataUnit.ORGANISATION,
                        new Organisation(organisation.name(), organisation.businessId(), role),
                        "organisation"),
                desk.seal(DataUnit.WORK_CONTACT, ContactForms.normalised(workContact, asGiven), "workContact"),
                exception);
    }
}
