// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.customer.RestrictionEvent;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.customer.RightsEvent;
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
            throw CustomerProblem.PROCESSING_RESTRICTED.refusal();
        }
    }

    /** Of what a person asks for, only restrictions concern it. */
    Restriction evolve(RightsEvent asked) {
        return asked instanceof RestrictionEvent restricting ? evolve(restricting) : this;
    }

    private Restriction evolve(RestrictionEvent event) {
        return switch (event) {
            case ProcessingRestricted restricted -> new Restriction(restricted.ground());
            case RestrictionLifted _ -> NONE;
            case RestrictionExtended _ -> this;
        };
    }

    /** Where every key has been destroyed, nothing is left that it could restrict. */
    Restriction whenLeft(boolean nothing) {
        return nothing ? NONE : this;
    }
}
