// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * How values sealed in an earlier form are read in today's: sealed bytes never change, so a value is upcast after
 * opening.
 *
 * @param upcasters per type and revision, what makes its JSON the next revision's
 */
public record ValueRevisions(Map<Revision, UnaryOperator<ObjectNode>> upcasters) {
    /**
     * The types as they stand: all in their first revision but two. In the second, an invoice may name what it credits, and a name may
     * have a customer number beside it.
     */
    public static final ValueRevisions CURRENT = new ValueRevisions(Map.of(
            new Revision(InvoiceDetails.class, 1),
            UnaryOperator.identity(),
            new Revision(PersonName.class, 1),
            UnaryOperator.identity()));

    /** One form of a type; the first is 1. */
    public record Revision(Class<? extends PersonalValue> type, int number) {
        Revision next() {
            return new Revision(type, number + 1);
        }
    }

    public ValueRevisions {
        upcasters = Map.copyOf(upcasters);
    }

    int current(Class<? extends PersonalValue> type) {
        var revision = new Revision(type, 1);
        while (upcasters.containsKey(revision)) {
            revision = revision.next();
        }
        return revision.number();
    }

    ObjectNode upcast(Class<? extends PersonalValue> type, int from, ObjectNode json) {
        var result = json;
        var revision = new Revision(type, from);
        for (var upcaster = upcasters.get(revision); upcaster != null; upcaster = upcasters.get(revision)) {
            result = upcaster.apply(result);
            revision = revision.next();
        }
        return result;
    }
}
