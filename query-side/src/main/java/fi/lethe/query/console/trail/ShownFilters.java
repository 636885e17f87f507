// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import static java.util.Comparator.comparing;

import fi.lethe.ledger.EventType;
import fi.lethe.ledger.EventTypes;
import fi.lethe.query.console.People.Named;
import fi.lethe.query.console.Wording;
import fi.lethe.query.request.Ids;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The filters in words: those in force, what is wrong with them, and what they can be. */
record ShownFilters(Filters filters, List<String> actors, Named named, Wording wording) {

    /**
     * A filter in force.
     *
     * @param without the address of the list without it
     */
    record Chip(String label, String value, String without, boolean wrong) {}

    /** What a filter can be. */
    record Choice(String value, String text, String address) {}

    /**
     * What is wrong.
     *
     * @param known what there is instead; empty where that cannot be listed
     */
    record Fault(String text, List<Choice> known) {}

    List<Chip> chips(Collection<String> wrong) {
        return Filters.FIELDS.stream()
                .filter(filters.given()::containsKey)
                .map(field -> chip(field, wrong.contains(field)))
                .toList();
    }

    private Chip chip(String field, boolean wrong) {
        var value = filters.given().getOrDefault(field, "");
        return new Chip(label(field), wrong ? value : told(field, value), filters.without(field), wrong);
    }

    private String told(String field, String value) {
        return switch (field) {
            case "customer" -> Ids.read(value).map(wording::customer).orElse(value);
            case "type" -> type(value);
            case "actor" -> who(value);
            case "from", "to" -> day(value);
            default -> value;
        };
    }

    /** Several parts of Lethe act by themselves; here each is told from the others. */
    private String who(String actor) {
        return Ids.read(actor).isPresent() ? named.of(actor) : named.of(actor) + " (" + actor + ")";
    }

    private String day(String value) {
        try {
            return wording.day(LocalDate.parse(value));
        } catch (DateTimeException _) {
            return value;
        }
    }

    private String type(String name) {
        return wording.textOr("type." + name, "type.other", name);
    }

    List<Fault> faults(Collection<String> wrong) {
        var strange = filters.strange()
                ? Stream.of(new Fault(wording.text("entries.expected.filter"), fields()))
                : Stream.<Fault>empty();
        return Stream.concat(strange, wrong.stream().map(this::fault)).toList();
    }

    private Fault fault(String field) {
        var known = switch (field) {
            case "type" -> types();
            case "actor" -> whoActed();
            default -> List.<Choice>of();
        };
        return new Fault(wording.text("entries.expected." + field), known);
    }

    private List<Choice> fields() {
        return Filters.FIELDS.stream()
                .map(field -> new Choice(field, field + " (" + label(field) + ")", Filters.LIST))
                .toList();
    }

    List<Choice> types() {
        return EventTypes.all().each().stream()
                .map(EventType::name)
                .map(name -> new Choice(name, type(name), filters.with("type", name)))
                .sorted(comparing(Choice::text, wording.order()))
                .toList();
    }

    List<Choice> whoActed() {
        return actors.stream()
                .map(actor -> new Choice(actor, who(actor), filters.with("actor", actor)))
                .sorted(comparing(Choice::text, wording.order()))
                .toList();
    }

    private String label(String field) {
        return wording.text("entries." + field.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }
}
