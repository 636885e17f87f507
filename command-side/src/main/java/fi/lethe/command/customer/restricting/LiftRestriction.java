// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import fi.lethe.command.customer.CustomerBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A restriction is to end; the subject was told before (GDPR Art. 18(3)). */
public record LiftRestriction(
        CustomerId customer,

        @PastOrPresent(message = "is in the future; the customer is told before, not after")
        Instant informedAt,

        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {}
