// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import static java.util.stream.Collectors.joining;

import fi.lethe.events.customer.ObjectionEvent.ObjectionRaised;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RightsEvent;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.history.Past;
import fi.lethe.query.console.history.Past.Happened;
import fi.lethe.query.console.history.ToldEntry;
import fi.lethe.query.customer.restricting.Restriction;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.definition.DeclaredPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What may be done with a customer's data, in words: the restriction, each declared purpose with its basis, and what the customer objected
 * to (GDPR Art. 18, 21).
 *
 * @param count of what is restricted and what was objected to
 * @param happened all that changed it, the newest first
 */
public record Rights(int count, @Nullable Restricted restricted, List<PurposeRow> purposes, List<ToldEntry> happened) {
    public Rights {
        purposes = List.copyOf(purposes);
        happened = List.copyOf(happened);
    }

    /**
     * The restriction that holds.
     *
     * @param what is withheld, by its kinds
     * @param entry that began it; null where it cannot be read
     */
    public record Restricted(
            String what,
            String ground,
            String since,
            @Nullable ToldEntry entry) {}

    /**
     * A purpose.
     *
     * @param standing in words
     * @param stopped because the customer objected to it
     * @param entry by which they did; null where there is none
     */
    public record PurposeRow(
            String name,
            String basis,
            String standing,
            boolean stopped,
            @Nullable ToldEntry entry) {}

    static Rights of(CustomerAnswer customer, Past past, Wording wording) {
        var restriction = customer.restriction();
        var stopped = customer.stoppedPurposes();
        return new Rights(
                stopped.size() + (restriction == null ? 0 : 1),
                restriction == null ? null : restricted(restriction, past, wording),
                BuiltInDefinition.PURPOSES.all().stream()
                        .map(purpose ->
                                row(purpose, stopped.contains(purpose.id().value()), past, wording))
                        .toList(),
                past.of(RightsEvent.class).map(Happened::entry).toList());
    }

    /** With the keys that it began with, and those that came under it later. */
    private static Restricted restricted(Restriction restriction, Past past, Wording wording) {
        var keys = new ArrayList<UnitKey>();
        ToldEntry began = null;
        for (var happened : past.of(RightsEvent.class).toList()) {
            if (happened.event() instanceof RestrictionExtended extended) {
                keys.addAll(extended.keys());
            } else if (happened.event() instanceof ProcessingRestricted first) {
                keys.addAll(0, first.keys());
                began = happened.entry();
                break;
            }
        }
        return new Restricted(
                units(keys, wording),
                wording.text("restriction-ground." + restriction.ground()),
                wording.moment(restriction.since()),
                began);
    }

    /** What the keys stand for; those of references are told where there are no others. */
    static String units(List<UnitKey> keys, Wording wording) {
        var named = keys.stream()
                .map(UnitKey::unit)
                .filter(unit -> unit.category() != Category.REFERENCE)
                .map(wording::unit)
                .distinct()
                .collect(joining(", "));
        return named.isEmpty() ? wording.text("category.REFERENCE") : named;
    }

    private static PurposeRow row(DeclaredPurpose purpose, boolean stopped, Past past, Wording wording) {
        var basis = wording.text("legal-basis." + purpose.basis().name());
        var entry = stopped ? objection(purpose, past).findFirst().orElse(null) : null;
        return new PurposeRow(
                StringUtils.capitalize(wording.purpose(purpose.id().value())),
                basis,
                wording.text(standing(purpose, stopped)),
                stopped,
                entry);
    }

    private static String standing(DeclaredPurpose purpose, boolean stopped) {
        if (stopped) {
            return "rights.objected";
        }
        return purpose.allowsObjection() ? "rights.not-objected" : "rights.no-objection";
    }

    private static Stream<ToldEntry> objection(DeclaredPurpose purpose, Past past) {
        return past.of(ObjectionRaised.class)
                .filter(raised -> raised.event().purposes().contains(purpose.id()))
                .map(Happened::entry);
    }
}
