// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.LiftRestriction;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A restriction is to end; the subject was told before (GDPR Art. 18(3)). */
public record LiftRestrictionBody(
        CustomerId customer,
        Instant informedAt,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception) implements CommandBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of();
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new LiftRestriction(desk.customer(), informedAt, desk.at());
    }
}
