// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.relationship;

import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The customer relationship has ended. */
public record EndCustomerRelationship(
        CustomerId customer,
        @HasHappened LocalDate endedOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {}
