// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.RestrictProcessing;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Processing is to be restricted to storage. */
public record RestrictProcessingBody(
        CustomerId customer,
        RestrictionGround ground,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception)
        implements CommandBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of();
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new RestrictProcessing(desk.customer(), ground, desk.at());
    }
}
