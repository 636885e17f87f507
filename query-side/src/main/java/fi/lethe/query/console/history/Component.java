// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.events.Coded;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.query.console.Wording;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component of an event's record, as its messages name it. */
record Component(RecordComponent declared) {

    /** Those of a record, in the order of their declaration. */
    static Stream<Component> of(Class<?> event) {
        return Stream.of(event.getRecordComponents()).map(Component::new);
    }

    /** That of this name. */
    static Optional<Component> of(Class<?> event, String name) {
        return of(event).filter(component -> component.name().equals(name)).findFirst();
    }

    /** The customers whom an event names, each as often as it does. */
    static Stream<CustomerId> customers(Object event) {
        return event instanceof LedgerEvent
                ? of(event.getClass()).map(component -> component.value(event)).flatMap(Component::customersIn)
                : Stream.empty();
    }

    private static Stream<CustomerId> customersIn(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case CustomerId customer -> Stream.of(customer);
            case Collection<?> values -> values.stream().flatMap(Component::customersIn);
            default -> Stream.empty();
        };
    }

    String name() {
        return declared.getName();
    }

    Optional<Form> form() {
        return Forms.of(declared.getGenericType());
    }

    boolean isEnumeration() {
        return Forms.isEnumeration(declared.getType());
    }

    /**
     * What is told of it, nothing where it is absent.
     *
     * @throws IllegalStateException where values of its type are not told
     */
    String told(Object event, Wording wording) {
        var form = form().orElseThrow(() -> new IllegalStateException(declared + " is not told"));
        var value = value(event);
        return value == null ? "" : form.tell(value, wording);
    }

    /** By what it refines the key of a message: its name, and the code of a constant; nothing where it is absent, empty or false. */
    Stream<String> refinement(Object event) {
        return switch (value(event)) {
            case null -> Stream.of();
            case Coded constant -> Stream.of(name() + "." + constant.code());
            case Boolean holds when !holds -> Stream.of();
            case Collection<?> values when values.isEmpty() -> Stream.of();
            default -> Stream.of(name());
        };
    }

    private @Nullable Object value(Object event) {
        try {
            return declared.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
