// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.util.Locale;

/** Why personal data are processed (GDPR Art. 5(1)(b)); the purposes of the first register. */
public enum Purpose implements Coded {
    CUSTOMER_RELATIONSHIP,
    ORDER_HANDLING,
    DIRECT_MARKETING,
    STATISTICS,
    RIGHTS_REQUEST,
    AUDIT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
