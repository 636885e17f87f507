// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.command.customer.ProcessingIsRestricted;
import fi.lethe.events.ProcessingException;
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
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether processing is restricted to storage (GDPR Art. 18).
 *
 * @param ground absent where it is not
 */
public record Restriction(@Nullable RestrictionGround ground) {

    static final Restriction NONE = new Restriction(null);

    /** What it withholds: all but the key of the tokens, for payments are never refused. */
    public static boolean reaches(DataUnit unit) {
        return unit.category() != Category.REFERENCE;
    }

    public boolean inForce() {
        return ground != null;
    }

    /** Whether the subject wants the data kept. */
    public boolean opposesErasure() {
        return ground != null && ground.opposesErasure();
    }

    /** Refuses what is more than storage, unless a ground of Art. 18(2) is declared for it. */
    public void refuseUnless(@Nullable ProcessingException declared) {
        if (inForce() && declared == null) {
            throw new ProcessingIsRestricted();
        }
    }

    Restriction evolve(CustomerEvent event, LiveKeys keysAfter) {
        return switch (event) {
            case ProcessingRestricted restricted -> new Restriction(restricted.ground());
            case RestrictionLifted _ -> NONE;
            case KeysDestroyed _ -> keysAfter.isEmpty() ? NONE : this; // nothing is left that it could restrict
            case CustomerRegistered _,
                    ContactDetailsChanged _,
                    OrderRecorded _,
                    InvoiceSettled _,
                    CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ContactRoleAssigned _,
                    ContactRoleEnded _,
                    RestrictionExtended _,
                    ErasureOrdered _,
                    ErasureCancelled _,
                    KeyDestructionStarted _,
                    ErasureCompleted _ -> this;
        };
    }
}
