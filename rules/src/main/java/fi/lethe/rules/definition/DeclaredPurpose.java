// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

import fi.lethe.events.PurposeId;

/**
 * A purpose as a register declares it.
 *
 * @param basis on which its processing rests (GDPR Art. 13(1)(c))
 * @param forClaims whether data are processed to establish, exercise or defend legal claims: that goes on in spite of an objection
 */
public record DeclaredPurpose(PurposeId id, LegalBasis basis, boolean forClaims) {

    /** One that has nothing to do with claims. */
    public DeclaredPurpose(PurposeId id, LegalBasis basis) {
        this(id, basis, false);
    }

    /** Whether the person may object to it (GDPR Art. 21(1)). */
    public boolean allowsObjection() {
        return basis.allowsObjection() && !forClaims;
    }

    /** What a person can do about it. */
    public String rightThatFits() {
        return forClaims
                ? "legal claims are pursued in spite of an objection (Art. 21(1)); wrong data are rectified (Art. 16)"
                : basis.rightThatFits();
    }
}
