// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.keys;

import fi.lethe.crypto.KeyNews;
import fi.lethe.crypto.Withholding;
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
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import java.util.List;
import java.util.Optional;

/**
 * What an event says of keys; it is the same for whoever answers a command, follows the ledger or lends a key. A type that comes to say
 * something belongs into the index of {@code V15__entries_about_keys.sql}, too.
 */
public final class SaidOfKeys {
    private SaidOfKeys() {}

    /** What the event at this position says; empty for most. */
    public static Optional<KeyNews> by(CustomerEvent event, long position) {
        return switch (event) {
            case ErasureOrdered order -> withheld(order.shred(), Withholding.ORDERED, position);
            case KeyDestructionStarted started -> withheld(started.keys(), Withholding.ORDERED, position);
            case ErasureCancelled cancelled -> released(cancelled.released(), Withholding.ORDERED, position);
            case ProcessingRestricted restricted -> withheld(restricted.keys(), on(restricted.ground()), position);
            case RestrictionExtended extended -> withheld(extended.keys(), on(extended.ground()), position);
            case RestrictionLifted lifted -> released(lifted.released(), on(lifted.ground()), position);
            case KeysDestroyed destroyed -> Optional.of(new KeyNews.Destroyed(ids(destroyed.keys())));
            case CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ContactRoleAssigned _,
                    ContactRoleEnded _,
                    CustomerRegistered _,
                    ContactDetailsChanged _,
                    OrderRecorded _,
                    InvoiceSettled _,
                    ErasureCompleted _ -> Optional.empty();
        };
    }

    private static Optional<KeyNews> withheld(List<UnitKey> keys, Withholding ground, long position) {
        return Optional.of(new KeyNews.Withheld(ids(keys), ground, position));
    }

    private static Optional<KeyNews> released(List<UnitKey> keys, Withholding ground, long position) {
        return Optional.of(new KeyNews.Released(ids(keys), ground, position));
    }

    private static Withholding on(RestrictionGround ground) {
        return switch (ground) {
            case ACCURACY_CONTESTED -> Withholding.ACCURACY_CONTESTED;
            case UNLAWFUL_ERASURE_OPPOSED -> Withholding.UNLAWFUL_ERASURE_OPPOSED;
            case NEEDED_FOR_CLAIMS -> Withholding.NEEDED_FOR_CLAIMS;
            case OBJECTION_PENDING -> Withholding.OBJECTION_PENDING;
        };
    }

    private static List<KeyId> ids(List<UnitKey> keys) {
        return keys.stream().map(UnitKey::key).toList();
    }
}
