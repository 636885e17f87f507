// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Coded;
import java.util.Set;

/** Why a key is withheld. */
public enum Withholding implements Coded {
    /** Erasure is ordered: opened by nobody. */
    ORDERED,
    /** Restricted while its accuracy is checked (GDPR Art. 18(1)(a)). */
    ACCURACY_CONTESTED,
    /** Restricted because the subject opposes the erasure of unlawfully processed data (Art. 18(1)(b)). */
    UNLAWFUL_ERASURE_OPPOSED,
    /** Restricted because the subject needs the data for legal claims (Art. 18(1)(c)). */
    NEEDED_FOR_CLAIMS,
    /** Restricted while an objection is weighed (Art. 18(1)(d)). */
    OBJECTION_PENDING;

    @Override
    public String code() {
        return name();
    }

    /** Whether a key withheld on these grounds opens all the same for this reader. */
    static boolean permit(Set<Withholding> grounds, Access access) {
        return switch (access) {
            case ORDINARY -> grounds.isEmpty();
            case UNDER_EXCEPTION -> !grounds.contains(ORDERED);
            case INDEXING -> true;
        };
    }
}
