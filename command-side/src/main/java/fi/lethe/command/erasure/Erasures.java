// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Withholding;
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
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.customer.RestrictionLifted;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import java.time.Duration;
import java.util.List;

/**
 * Does in the vault what events ask of it, as often as it is told: the answering thread tells it at once, the ledger's
 * tail again. Each key remembers the position that it was last withheld or released at, so nothing is undone by a
 * latecomer.
 */
public final class Erasures {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeyVault vault;
    private final Destructions destructions;

    public Erasures(KeyVault vault, Destructions destructions) {
        this.vault = vault;
        this.destructions = destructions;
    }

    /** Withholds or releases what the event at this position says; true if the vault was asked to. */
    public boolean follow(CustomerEvent event, long position) {
        return switch (event) {
            case ErasureOrdered order -> withhold(order.shred(), Withholding.ORDERED, position);
            case KeyDestructionStarted started -> withhold(started.keys(), Withholding.ORDERED, position);
            case ErasureCancelled cancelled -> release(cancelled.released(), Withholding.ORDERED, position);
            case ProcessingRestricted restricted -> withhold(restricted.keys(), on(restricted.ground()), position);
            case RestrictionExtended extended -> withhold(extended.keys(), on(extended.ground()), position);
            case RestrictionLifted lifted -> release(lifted.released(), on(lifted.ground()), position);
            case CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ContactRoleAssigned _,
                    ContactRoleEnded _,
                    CustomerRegistered _,
                    ContactDetailsChanged _,
                    OrderRecorded _,
                    InvoiceSettled _,
                    KeysDestroyed _,
                    ErasureCompleted _ -> false;
        };
    }

    private boolean withhold(List<UnitKey> keys, Withholding ground, long position) {
        vault.withhold(ids(keys), ground, position);
        return true;
    }

    private boolean release(List<UnitKey> keys, Withholding ground, long position) {
        vault.release(ids(keys), ground, position);
        return true;
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

    /** Where the customer stands after an order: without a pause that is waited for, at most five seconds. */
    public State stateAfter(ErasureOrdered order, Standing standing) {
        return destructions.carriedOut(order, standing, PATIENCE)
                ? (order.retained().isEmpty() ? State.FORGOTTEN : State.PARTLY_FORGOTTEN)
                : State.ERASURE_ORDERED;
    }
}
