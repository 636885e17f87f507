// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RestrictionEvent;
import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.query.projection.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch changes in the sealed values.
 *
 * <p>Applied in the order new values, settlements, shreddings it leads to the same rows as its events one by one: a settlement
 * concerns values recorded before it, and nothing is sealed under a key that was destroyed.
 */
public final class Changes {
    private final Map<NewValue.Slot, NewValue> values = new LinkedHashMap<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<Shredding> shreddings = new ArrayList<>();

    /** Of many entries, in their order; those that are no events of customers change nothing. */
    public static Changes of(List<Recorded> entries) {
        var changes = new Changes();
        for (var entry : entries) {
            if (entry.payload() instanceof CustomerEvent event) {
                changes.add(entry, event);
            }
        }
        return changes;
    }

    /** New values, of each slot the last. */
    public List<NewValue> values() {
        return List.copyOf(values.values());
    }

    List<Settlement> settlements() {
        return settlements;
    }

    /** Keys that were destroyed. */
    public List<Shredding> shreddings() {
        return shreddings;
    }

    void add(Recorded entry, CustomerEvent event) {
        switch (event) {
            case ProfileEvent profile -> add(entry, profile);
            case OrderingEvent ordering -> add(entry, ordering);
            case ContactRoleEvent role -> add(entry, role);
            case RelationshipEvent _, RestrictionEvent _, ErasureEvent _ -> {}
        }
        if (event.keyEffect() instanceof KeyEffect.Destroy(var keys)) {
            keys.forEach(key ->
                    shreddings.add(new Shredding(event.customer().value(), key.key(), entry.at(), entry.position())));
        }
    }

    private void add(Recorded entry, ProfileEvent event) {
        switch (event) {
            case CustomerRegistered registered -> {
                var provenance = new Provenance(registered.source().code(), registered.obtainedOn());
                put(entry, event, new Given(Kind.NAME, registered.name(), provenance));
                put(entry, event, new Given(Kind.CONTACT, registered.contact(), provenance));
                put(entry, event, new Given(Kind.ORGANISATION, registered.organisation(), provenance));
            }
            case ContactDetailsChanged changed -> {
                var provenance = new Provenance(changed.source().code(), changed.obtainedOn());
                put(entry, event, new Given(Kind.CONTACT, changed.contact(), provenance));
            }
        }
    }

    private void add(Recorded entry, OrderingEvent event) {
        switch (event) {
            case OrderRecorded order -> {
                var provenance = new Provenance(order.source().code(), order.obtainedOn());
                var ordered = Terms.ordered(order.orderedOn());
                var invoiced = Terms.invoiced(order.dueOn(), order.claim());
                put(entry, event, new Given(Kind.ORDER, order.lines(), provenance, ordered, order.order()));
                put(
                        entry,
                        event,
                        new Given(Kind.BILLING, order.invoiceDetails(), provenance, invoiced, order.invoice()));
            }
            case InvoiceSettled settled ->
                settlements.add(new Settlement(
                        settled.customer().value(),
                        settled.invoice(),
                        settled.settledAt(),
                        settled.how(),
                        entry.position()));
        }
    }

    private void add(Recorded entry, ContactRoleEvent event) {
        switch (event) {
            case ContactRoleAssigned assigned -> {
                var provenance = new Provenance(assigned.source().code(), assigned.obtainedOn());
                put(entry, event, new Given(Kind.ORGANISATION, assigned.organisation(), provenance));
                put(entry, event, new Given(Kind.WORK_CONTACT, assigned.workContact(), provenance));
            }
            case ContactRoleEnded _ -> {}
        }
    }

    /** A value as an event gives it, or does not. */
    private record Given(
            Kind kind,
            @Nullable Sealed<? extends PersonalValue> sealed,
            Provenance provenance,
            Terms terms,
            @Nullable Token token) {
        Given(Kind kind, @Nullable Sealed<? extends PersonalValue> sealed, Provenance provenance) {
            this(kind, sealed, provenance, Terms.NONE, null);
        }
    }

    private void put(Recorded entry, CustomerEvent event, Given given) {
        var sealed = given.sealed();
        if (sealed != null) {
            var slot = new NewValue.Slot(
                    event.customer().value(), given.kind(), given.kind().recorded(entry.position()));
            values.put(slot, new NewValue(slot, sealed, entry, given.provenance(), given.terms(), given.token()));
        }
    }
}
