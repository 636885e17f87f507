// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.ContactDetailsChanged;
import fi.lethe.events.customer.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerRegistered;
import fi.lethe.events.customer.CustomerRelationshipEnded;
import fi.lethe.events.customer.CustomerRelationshipReopened;
import fi.lethe.events.customer.ErasureCancelled;
import fi.lethe.events.customer.ErasureCompleted;
import fi.lethe.events.customer.ErasureOrdered;
import fi.lethe.events.customer.InvoiceSettled;
import fi.lethe.events.customer.KeyDestructionStarted;
import fi.lethe.events.customer.KeysDestroyed;
import fi.lethe.events.customer.OrderRecorded;
import fi.lethe.events.customer.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionExtended;
import fi.lethe.events.customer.RestrictionLifted;
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
