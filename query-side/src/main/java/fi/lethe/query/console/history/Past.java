// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** What happened in a stream, the newest first, and who tells of it. */
public record Past(List<DomainEventMessage<?>> events, Teller teller) {
    public Past {
        events = List.copyOf(events);
    }

    /** An event with its entry in words. */
    public record Happened<E>(E event, ToldEntry entry) {}

    /** All of it in words. */
    public List<ToldEntry> told() {
        return events.stream().map(teller::told).toList();
    }

    /** Those of one type, the newest first. */
    public <E> Stream<Happened<E>> of(Class<E> type) {
        return events.stream()
                .filter(event -> type.isInstance(event.getPayload()))
                .map(event -> new Happened<>(type.cast(event.getPayload()), teller.told(event)));
    }
}
