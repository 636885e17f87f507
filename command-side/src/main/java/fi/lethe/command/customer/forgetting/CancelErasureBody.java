// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.CancelErasure;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An erasure is cancelled during its pause. */
public record CancelErasureBody(
        CustomerId customer,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception) implements CommandBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of();
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new CancelErasure(desk.customer(), desk.at());
    }
}
