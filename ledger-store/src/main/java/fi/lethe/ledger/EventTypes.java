// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.lethe.events.access.AccessEvent;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.ledger.EventRecords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The events that this program can write and read; a name or a class stands for one of them only. */
public final class EventTypes {
    private final Map<String, EventType> byName;
    private final Map<Class<?>, EventType> byClass;

    private EventTypes(Collection<EventType> types) {
        byName = types.stream().collect(toUnmodifiableMap(EventType::name, identity()));
        byClass = types.stream().collect(toUnmodifiableMap(EventType::type, identity()));
    }

    /**
     * These types.
     *
     * @throws IllegalStateException where two of them have the same name or class
     */
    public static EventTypes of(EventType... types) {
        return new EventTypes(List.of(types));
    }

    /** All events of a customer. */
    public static EventTypes customer() {
        return of(EventRecords.of(CustomerEvent.class).stream()
                .map(CustomerRevisions::of)
                .toArray(EventType[]::new));
    }

    /** Everything that this program writes: events of customers, cases, access to the register, and accounts. */
    public static EventTypes all() {
        return customer()
                .and(first(CaseEvent.class))
                .and(first(AccessEvent.class))
                .and(first(AccountEvent.class));
    }

    /** Events that have had one form only. */
    private static EventTypes first(Class<?> family) {
        return of(EventRecords.of(family).stream().map(EventType::first).toArray(EventType[]::new));
    }

    /** These types and the others. */
    public EventTypes and(EventTypes others) {
        return new EventTypes(
                Stream.concat(each().stream(), others.each().stream()).toList());
    }

    /** Each of them. */
    public Collection<EventType> each() {
        return byName.values();
    }

    Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    EventType of(Class<?> type) {
        var known = byClass.get(type);
        if (known == null) {
            throw new IllegalArgumentException(type.getName() + " is no event type of this ledger");
        }
        return known;
    }
}
