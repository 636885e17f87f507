// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureGround;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person asks to be forgotten, or the ground to keep the data is gone. */
public record ForgetCustomer(
        CustomerId customer,
        @Nullable Duration pause,
        ErasureGround ground,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(28);

    /** A month is the limit for the answer to a request (GDPR Art. 12(3)), so no pause may be longer. */
    @Override
    public List<FieldError> faults() {
        return pause != null && (pause.isNegative() || pause.compareTo(LONGEST_PAUSE) > 0)
                ? List.of(new FieldError("/pause", "must be from PT0S to P28D"))
                : List.of();
    }
}
