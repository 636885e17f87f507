// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

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
            case CustomerRegistered registered -> {
                var provenance = new Provenance(registered.source().code(), registered.obtainedOn());
                put(entry, event, new Given(Kind.NAME, registered.name(), provenance));
                put(entry, event, new Given(Kind.CONTACT, registered.contact(), provenance));
                put(entry, event, new Given(Kind.ORGANISATION, registered.organisation(), provenance));
            }
            case ContactDetailsChanged changed ->
                put(
                        entry,
                        event,
                        new Given(
                                Kind.CONTACT,
                                changed.contact(),
                                new Provenance(changed.source().code(), changed.obtainedOn())));
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
            case KeysDestroyed destroyed ->
                destroyed
                        .keys()
                        .forEach(key -> shreddings.add(
                                new Shredding(destroyed.customer().value(), key.key(), entry.at(), entry.position())));
            case ContactRoleAssigned assigned -> {
                var provenance = new Provenance(assigned.source().code(), assigned.obtainedOn());
                put(entry, event, new Given(Kind.ORGANISATION, assigned.organisation(), provenance));
                put(entry, event, new Given(Kind.WORK_CONTACT, assigned.workContact(), provenance));
            }
            case CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ContactRoleEnded _,
                    ProcessingRestricted _,
                    RestrictionExtended _,
                    RestrictionLifted _,
                    ErasureOrdered _,
                    ErasureCancelled _,
                    KeyDestructionStarted _,
                    ErasureCompleted _ -> {}
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
