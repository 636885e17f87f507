// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contactrole;

import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.EndContactRole;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The person is no contact person any more. */
public record EndContactRoleBody(
        CustomerId customer,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception) implements CommandBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of();
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new EndContactRole(desk.customer(), desk.at());
    }
}
