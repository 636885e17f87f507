// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import fi.lethe.events.Coded;

/** What a case is about; the time that it may take is the kind's. */
public enum CaseKind implements Coded {
    /** GDPR Art. 15. */
    ACCESS("ACC", LimitRule.ONE_MONTH),
    /** Art. 16. */
    RECTIFICATION("RECT", LimitRule.ONE_MONTH),
    /** Art. 17. */
    ERASURE("ERAS", LimitRule.ONE_MONTH),
    /** Art. 18. */
    RESTRICTION("REST", LimitRule.ONE_MONTH),
    /** Art. 21(1). */
    OBJECTION("OBJ", LimitRule.ONE_MONTH),
    /** Art. 21(2) and (3): direct marketing is forbidden. */
    BAN("BAN", LimitRule.AT_ONCE),
    /** Art. 20. */
    PORTABILITY("PORT", LimitRule.ONE_MONTH),
    ANONYMISATION("ANON", LimitRule.ONE_MONTH),
    /** A personal data breach, Art. 33 and 34. */
    BREACH("BRCH", LimitRule.HOURS_72),
    /** An order of the supervisory authority, Art. 58(2). */
    AUTHORITY_ORDER("AUTH", LimitRule.DAY_OF_AUTHORITY);

    private final String inNumber;
    private final LimitRule rule;

    CaseKind(String inNumber, LimitRule rule) {
        this.inNumber = inNumber;
        this.rule = rule;
    }

    /** How it stands in the numbers of cases. */
    public String inNumber() {
        return inNumber;
    }

    /** How its limit is reckoned. */
    public LimitRule rule() {
        return rule;
    }

    @Override
    public String code() {
        return name();
    }
}
