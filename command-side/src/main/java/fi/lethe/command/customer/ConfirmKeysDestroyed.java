// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The vault has destroyed these keys (internal). */
public record ConfirmKeysDestroyed(
        @TargetAggregateIdentifier CustomerId customer, List<UnitKey> keys, long journalSequence, Instant at)
        implements CustomerCommand {
    public ConfirmKeysDestroyed {
        keys = List.copyOf(keys);
    }
}
