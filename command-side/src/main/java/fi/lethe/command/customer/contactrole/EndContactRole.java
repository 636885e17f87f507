// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contactrole;

import fi.lethe.command.customer.CustomerBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** The person is no contact person any more. */
public record EndContactRole(
        CustomerId customer,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception) implements CustomerBody {}
