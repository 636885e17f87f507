// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.restricting;

import fi.lethe.command.customer.CustomerBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.RestrictionGround;
import org.jspecify.annotations.Nullable;

/** Processing is to be restricted to storage (GDPR Art. 18(1)). */
public record RestrictProcessing(
        CustomerId customer,
        RestrictionGround ground,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {}
