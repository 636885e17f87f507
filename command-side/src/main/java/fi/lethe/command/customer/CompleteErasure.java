// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.Acknowledgement;
import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Every holder of derived data has followed (internal). */
public record CompleteErasure(
        @TargetAggregateIdentifier CustomerId customer, List<Acknowledgement> acknowledgements, Instant at)
        implements CustomerCommand {
    public CompleteErasure {
        acknowledgements = List.copyOf(acknowledgements);
    }
}
