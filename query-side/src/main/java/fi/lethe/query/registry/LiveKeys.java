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
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.UnitKey;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids of the keys that something of a customer is sealed or tokenised under and that are not destroyed. */
record LiveKeys(SortedSet<KeyId> ids) {
    static final LiveKeys NONE = new LiveKeys(Collections.emptySortedSet());

    LiveKeys {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    LiveKeys evolve(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered registered ->
                with(Stream.concat(
                        Stream.of(registered.reference()),
                        keys(registered.name(), registered.contact(), registered.organisation())));
            case ContactDetailsChanged changed -> with(keys(changed.contact()));
            case OrderRecorded order -> with(keys(order.lines(), order.invoiceDetails()));
            case KeysDestroyed destroyed ->
                without(destroyed.keys().stream().map(UnitKey::key).toList());
            case ContactRoleAssigned assigned -> with(keys(assigned.organisation(), assigned.workContact()));
            case InvoiceSettled _,
                    CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ContactRoleEnded _,
                    ProcessingRestricted _,
                    RestrictionExtended _,
                    RestrictionLifted _,
                    ErasureOrdered _,
                    ErasureCancelled _,
                    KeyDestructionStarted _,
                    ErasureCompleted _ -> this;
        };
    }

    private static Stream<KeyId> keys(@Nullable Sealed<?>... values) {
        return Stream.of(values).filter(Objects::nonNull).map(Sealed::key);
    }

    private LiveKeys with(Stream<KeyId> used) {
        var all = new TreeSet<>(ids);
        used.forEach(all::add);
        return new LiveKeys(all);
    }

    private LiveKeys without(Collection<KeyId> destroyed) {
        var left = new TreeSet<>(ids);
        left.removeAll(destroyed);
        return new LiveKeys(left);
    }
}
