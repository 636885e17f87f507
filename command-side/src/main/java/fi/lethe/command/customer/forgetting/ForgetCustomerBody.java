// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.ForgetCustomer;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.events.personal.DataUnit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person asks to be forgotten, or the ground to keep the data is gone. */
public record ForgetCustomerBody(
        CustomerId customer,
        @Nullable Duration pause,
        ErasureGround ground,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception)
        implements CommandBody {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(28);

    @Override
    public Set<DataUnit> units() {
        return Set.of();
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new ForgetCustomer(desk.customer(), ground, pause == null ? desk.erasurePause() : pause, desk.at());
    }

    /** A month is the limit for the answer to a request (GDPR Art. 12(3)), so no pause may be longer. */
    @Override
    public List<FieldError> faults() {
        return pause != null && (pause.isNegative() || pause.compareTo(LONGEST_PAUSE) > 0)
                ? List.of(new FieldError("/pause", "must be from PT0S to P28D"))
                : List.of();
    }
}
