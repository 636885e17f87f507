// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** On what ground erasure is ordered (GDPR Art. 17(1)). */
public enum ErasureGround implements Coded {
    /** Art. 17(1)(a). */
    NO_LONGER_NEEDED,
    /** Art. 17(1)(b). */
    CONSENT_WITHDRAWN,
    /** Art. 17(1)(c). */
    OBJECTION,
    /** Art. 17(1)(d). */
    UNLAWFUL,
    /** Art. 17(1)(e). */
    LEGAL_OBLIGATION,
    /** Art. 5(1)(e). */
    RETENTION_EXPIRED;

    @Override
    public String code() {
        return name();
    }
}
