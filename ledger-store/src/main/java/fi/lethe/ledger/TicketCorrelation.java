// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Carries the ticket from a command onto the events that it leads to. */
public final class TicketCorrelation implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var ticket = message.getMetaData().get(AppendTicket.KEY);
        return ticket == null ? Map.of() : Map.of(AppendTicket.KEY, ticket);
    }
}
