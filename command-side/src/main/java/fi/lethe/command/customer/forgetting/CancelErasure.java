// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.CustomerBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** An erasure is cancelled during its pause. */
public record CancelErasure(
        CustomerId customer,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception) implements CustomerBody {}
