// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

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
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.UnitKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids of the keys under which this customer's data are sealed; two first uses of a unit leave it with two keys. */
public record LiveKeys(Set<UnitKey> keys) {

    static final LiveKeys NONE = new LiveKeys(Set.of());

    public LiveKeys {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    public boolean contains(UnitKey key) {
        return keys.contains(key);
    }

    /** The key to go on sealing a unit with, if it has one. */
    public Optional<UnitKey> of(DataUnit unit) {
        return keys.stream().filter(key -> key.unit().equals(unit)).findFirst();
    }

    /** All keys of these units. */
    public List<UnitKey> matching(Predicate<DataUnit> units) {
        return keys.stream().filter(key -> units.test(key.unit())).toList();
    }

    /** The ids of all keys of a unit. */
    public List<KeyId> idsOf(DataUnit unit) {
        return matching(unit::equals).stream().map(UnitKey::key).toList();
    }

    LiveKeys evolve(CustomerEvent event) {
        return switch (event) {
            case KeysDestroyed destroyed -> without(destroyed.keys());
            case CustomerRegistered _,
                    ContactDetailsChanged _,
                    OrderRecorded _,
                    InvoiceSettled _,
                    CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ContactRoleAssigned _,
                    ContactRoleEnded _,
                    ProcessingRestricted _,
                    RestrictionExtended _,
                    RestrictionLifted _,
                    ErasureOrdered _,
                    ErasureCancelled _,
                    KeyDestructionStarted _,
                    ErasureCompleted _ -> with(usedBy(event));
        };
    }

    /** The keys under which an event seals, or makes tokens. */
    public static List<UnitKey> usedBy(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered registered ->
                Stream.concat(
                                keysOf(registered.name(), registered.contact(), registered.organisation()),
                                Stream.of(new UnitKey(DataUnit.REFERENCE, registered.reference())))
                        .toList();
            case ContactDetailsChanged changed -> keysOf(changed.contact()).toList();
            case OrderRecorded recorded ->
                keysOf(recorded.lines(), recorded.invoiceDetails()).toList();
            case ContactRoleAssigned assigned ->
                keysOf(assigned.organisation(), assigned.workContact()).toList();
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
                    KeysDestroyed _,
                    ErasureCompleted _ -> List.of();
        };
    }

    private static Stream<UnitKey> keysOf(@Nullable Sealed<?>... values) {
        return Stream.of(values).filter(Objects::nonNull).map(Sealed::unitKey);
    }

    private LiveKeys with(List<UnitKey> used) {
        if (keys.containsAll(used)) {
            return this;
        }
        var all = new LinkedHashSet<>(keys);
        all.addAll(used);
        return new LiveKeys(all);
    }

    private LiveKeys without(List<UnitKey> destroyed) {
        var all = new LinkedHashSet<>(keys);
        destroyed.forEach(all::remove);
        return new LiveKeys(all);
    }
}
