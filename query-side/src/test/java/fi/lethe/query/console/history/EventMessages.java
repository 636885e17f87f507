// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.events.Coded;
import fi.lethe.query.console.TestWordings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of one language, held against the events that they are about. */
record EventMessages(Map<String, String> byKey) {

    static EventMessages in(String language) {
        var file = TestWordings.file(language);
        return new EventMessages(
                file.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, file::getProperty)));
    }

    /** What of an event cannot be told with them, or would tell what must not be told. */
    List<String> faults(Class<?> event) {
        var base = "event." + event.getSimpleName();
        var missing = byKey.containsKey(base) ? Stream.<String>of() : Stream.of(base + " is missing");
        var refinements = keys().filter(key -> key.startsWith(base + "."))
                .filter(key -> !refines(event, base, key))
                .map(key -> key + " is never taken");
        var arguments = keys().filter(key -> key.equals(base) || key.startsWith(base + "."))
                .flatMap(key -> Sentences.ARGUMENT
                        .matcher(byKey.get(key))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> Component.of(event, name)
                                .flatMap(Component::form)
                                .isEmpty())
                        .map(name -> key + " cannot tell " + name));
        return Stream.of(missing, refinements, arguments)
                .flatMap(faults -> faults)
                .toList();
    }

    /** Those that name none of these events. */
    List<String> strays(List<Class<?>> events) {
        return keys().filter(key -> key.matches("event\\.[A-Z].*"))
                .filter(key -> events.stream().noneMatch(event -> key.split("\\.")[1].equals(event.getSimpleName())))
                .toList();
    }

    private boolean refines(Class<?> event, String from, String key) {
        return byKey.containsKey(from)
                && Component.of(event)
                        .flatMap(component -> refinements(component))
                        .map(refinement -> from + "." + refinement)
                        .anyMatch(further ->
                                key.equals(further) || (key.startsWith(further + ".") && refines(event, further, key)));
    }

    private static Stream<String> refinements(Component component) {
        return component.isEnumeration()
                ? Arrays.stream(component.declared().getType().getEnumConstants())
                        .map(constant -> component.name() + "." + ((Coded) constant).code())
                : Stream.of(component.name());
    }

    private Stream<String> keys() {
        return byKey.keySet().stream().sorted();
    }
}
