// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.relationship;

import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.EndCustomerRelationship;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customer relationship has ended. */
public record EndCustomerRelationshipBody(
        CustomerId customer,
        LocalDate endedOn,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception) implements CommandBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of();
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new EndCustomerRelationship(desk.customer(), endedOn, desk.at());
    }
}
