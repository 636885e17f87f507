// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;
import fi.lethe.events.personal.Withholding;

/** On what ground processing is restricted (GDPR Art. 18(1)). */
public enum RestrictionGround implements Coded {
    /** Art. 18(1)(a): the subject contests the accuracy. */
    ACCURACY_CONTESTED,
    /** Art. 18(1)(b): the processing is unlawful and the subject opposes erasure. */
    UNLAWFUL_ERASURE_OPPOSED,
    /** Art. 18(1)(c): the subject needs the data for legal claims. */
    NEEDED_FOR_CLAIMS,
    /** Art. 18(1)(d): an objection is being weighed. */
    OBJECTION_PENDING;

    @Override
    public String code() {
        return name();
    }

    /** What its keys are withheld for. */
    public Withholding withholding() {
        return switch (this) {
            case ACCURACY_CONTESTED -> Withholding.ACCURACY_CONTESTED;
            case UNLAWFUL_ERASURE_OPPOSED -> Withholding.UNLAWFUL_ERASURE_OPPOSED;
            case NEEDED_FOR_CLAIMS -> Withholding.NEEDED_FOR_CLAIMS;
            case OBJECTION_PENDING -> Withholding.OBJECTION_PENDING;
        };
    }

    /** Whether the subject wants the data kept, so that nothing of them may be erased. */
    public boolean opposesErasure() {
        return switch (this) {
            case UNLAWFUL_ERASURE_OPPOSED, NEEDED_FOR_CLAIMS -> true;
            case ACCURACY_CONTESTED, OBJECTION_PENDING -> false;
        };
    }
}
