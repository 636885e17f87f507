// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.events.access.AccessEvent;
import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.AccessEvent.IndexBuilt;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.events.access.AccessEvent.RegisterSearched;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.query.console.Wording;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says in one sentence what an event says; nothing of it is personal, for no event holds anything readable that is. */
record Sentences(Wording wording) {

    /** Of any event that the ledger may give, also of one that this program does not know. */
    String of(Object payload) {
        return switch (payload) {
            case LedgerEvent event -> of(event);
            case UnreadableEvent event -> wording.text("event.untold", event.type());
            default -> wording.text("event.unknown");
        };
    }

    private String of(LedgerEvent event) {
        return switch (event) {
            case CustomerEvent ofCustomer -> of(ofCustomer);
            case AccessEvent ofAccess -> of(ofAccess);
        };
    }

    private String of(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e ->
                say(event, wording.text("source." + e.source().code()), wording.day(e.obtainedOn()));
            case ContactDetailsChanged e ->
                say(event, wording.text("source." + e.source().code()), wording.day(e.obtainedOn()));
            case OrderRecorded e -> order(e);
            case InvoiceSettled e ->
                wording.text("event.InvoiceSettled." + e.how().code(), wording.moment(e.settledAt()));
            case CustomerRelationshipEnded e -> say(event, wording.day(e.endedOn()));
            case CustomerRelationshipReopened _, ContactRoleEnded _, ErasureCompleted _ -> say(event);
            case ContactRoleAssigned e ->
                say(event, wording.text("source." + e.source().code()), wording.day(e.obtainedOn()));
            case ProcessingRestricted e ->
                say(event, wording.text("restriction." + e.ground().code()));
            case RestrictionExtended e -> say(event, keys(e.keys()));
            case RestrictionLifted e -> say(event, wording.moment(e.informedAt()));
            case ErasureOrdered e -> erasure(e);
            case ErasureCancelled e -> say(event, keys(e.released()));
            case KeyDestructionStarted e -> say(event, keys(e.keys()));
            case KeysDestroyed e -> say(event, keys(e.keys()));
        };
    }

    private String of(AccessEvent event) {
        return switch (event) {
            case PersonalDataViewed e when e.categories().isEmpty() -> wording.text("event.PersonalDataViewed.state");
            case PersonalDataViewed e ->
                say(event, Integer.toString(e.subjects().size()), categories(e.categories()));
            case RegisterSearched e ->
                say(
                        event,
                        wording.text("search-kind." + e.kind().code()),
                        Integer.toString(e.searches()),
                        Integer.toString(e.shown()));
            case AccessDenied e ->
                say(
                        event,
                        Integer.toString(e.count()),
                        wording.textOr("problem." + e.reason().code(), "problem.other", "401"));
            case IndexBuilt e -> say(event, Integer.toString(e.customers()), Integer.toString(e.withheldOpened()));
        };
    }

    private String order(OrderRecorded order) {
        var claim = order.claim();
        if (claim == null) {
            return say(order, wording.day(order.orderedOn()));
        }
        return switch (claim) {
            case PAYMENT -> invoiced(order);
            case NOTHING -> wording.text("event.OrderRecorded.nothing-to-pay", wording.day(order.orderedOn()));
            case CREDIT ->
                wording.text(
                        order.credits() == null ? "event.OrderRecorded.credit" : "event.OrderRecorded.credit-of",
                        wording.day(order.orderedOn()));
        };
    }

    private String invoiced(OrderRecorded order) {
        var due = order.dueOn();
        return wording.text(
                due == null ? "event.OrderRecorded.invoiced" : "event.OrderRecorded.invoiced-due",
                wording.day(order.orderedOn()),
                due == null ? "" : wording.day(due));
    }

    private String erasure(ErasureOrdered order) {
        var ordered = say(
                order,
                wording.text("erasure-ground." + order.ground().code()),
                keys(order.shred()),
                wording.moment(order.keysDieAt()));
        var kept = order.retained().stream().map(this::retained).distinct().collect(Collectors.joining(", "));
        return kept.isEmpty() ? ordered : ordered + " " + wording.text("event.ErasureOrdered.retained", kept);
    }

    private String retained(Retained retained) {
        return wording.unit(retained.unit()) + " ("
                + wording.text("hold." + retained.ground().code()) + ")";
    }

    private String keys(Collection<UnitKey> keys) {
        var named = keys.stream()
                .map(UnitKey::unit)
                .filter(unit -> unit.category() != Category.REFERENCE)
                .map(wording::unit)
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? wording.unit(DataUnit.REFERENCE) : named;
    }

    private String categories(Collection<Category> categories) {
        return categories.stream()
                .map(category -> wording.text("category." + category.code()))
                .collect(Collectors.joining(", "));
    }

    private String say(Object event, Object... arguments) {
        return wording.text("event." + event.getClass().getSimpleName(), arguments);
    }
}
