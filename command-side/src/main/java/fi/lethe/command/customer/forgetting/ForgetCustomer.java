// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.CustomerBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureGround;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** A person asks to be forgotten, or the ground to keep the data is gone. */
public record ForgetCustomer(
        CustomerId customer,

        @DurationMin(message = ForgetCustomer.PAUSE) @DurationMax(days = 28, message = ForgetCustomer.PAUSE) @Nullable
        Duration pause,

        ErasureGround ground,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {
    /** A month is the limit for the answer to a request (GDPR Art. 12(3)), so no pause may be longer. */
    private static final String PAUSE = "must be from PT0S to P28D";
}
