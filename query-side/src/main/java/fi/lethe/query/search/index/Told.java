// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

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
import fi.lethe.events.personal.UnitKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which keys are withheld as the ledger's entries tell it, since this index follows them: an entry may be folded before the vault has
 * heard of it.
 */
final class Told {
    private final Set<KeyId> restricted = ConcurrentHashMap.newKeySet();
    private final Set<KeyId> ordered = ConcurrentHashMap.newKeySet();

    boolean isWithheld(KeyId key) {
        return restricted.contains(key) || ordered.contains(key);
    }

    /** Hears of an event, once or again; the keys whose values are found by others than before. */
    List<KeyId> hear(CustomerEvent event) {
        return switch (event) {
            case ProcessingRestricted e -> add(restricted, e.keys());
            case RestrictionExtended e -> add(restricted, e.keys());
            case RestrictionLifted e -> remove(restricted, e.released());
            case ErasureOrdered e -> add(ordered, e.shred());
            case KeyDestructionStarted e -> add(ordered, e.keys());
            case ErasureCancelled e -> remove(ordered, e.released());
            case KeysDestroyed e -> {
                remove(restricted, e.keys());
                yield remove(ordered, e.keys());
            }
            case CustomerRegistered _,
                    ContactDetailsChanged _,
                    ContactRoleAssigned _,
                    ContactRoleEnded _,
                    OrderRecorded _,
                    InvoiceSettled _,
                    CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ErasureCompleted _ -> List.of();
        };
    }

    /** Keys that this event asks the vault to release. */
    static List<KeyId> released(CustomerEvent event) {
        if (event instanceof RestrictionLifted lifted) {
            return lifted.released().stream().map(UnitKey::key).toList();
        }
        return event instanceof ErasureCancelled cancelled
                ? cancelled.released().stream().map(UnitKey::key).toList()
                : List.of();
    }

    private static List<KeyId> add(Set<KeyId> told, Collection<UnitKey> keys) {
        var withheld = keys.stream().map(UnitKey::key).toList();
        told.addAll(withheld);
        return withheld;
    }

    private static List<KeyId> remove(Set<KeyId> told, Collection<UnitKey> keys) {
        var released = keys.stream().map(UnitKey::key).toList();
        released.forEach(told::remove);
        return released;
    }
}
