// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** What was wrong with data that were rectified (GDPR Art. 5(1)(c) and (d), 16). */
public enum RectificationGround implements Coded {
    /** They were not true. */
    WRONG,
    /** They were more than is needed: what was held before is destroyed. */
    UNNECESSARY,
    /** Something was missing. */
    INCOMPLETE,
    /** They were true once. */
    OUTDATED;

    @Override
    public String code() {
        return name();
    }
}
