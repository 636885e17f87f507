// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import fi.lethe.events.Coded;

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
}
