// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import fi.lethe.events.Coded;

/** How the limit of a case is reckoned. */
public enum LimitRule implements Coded {
    /** A month from receipt (GDPR Art. 12(3)). */
    ONE_MONTH,
    /** On the day of receipt (Art. 21(3)). */
    AT_ONCE,
    /** 72 hours after the controller became aware (Art. 33(1)). */
    HOURS_72,
    /** The day that an authority has set. */
    DAY_OF_AUTHORITY;

    @Override
    public String code() {
        return name();
    }
}
