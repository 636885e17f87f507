// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** Why data are destroyed although nobody is forgotten. */
public enum DisposalGround implements Coded {
    /** They were more than is needed (GDPR Art. 5(1)(c)). */
    UNNECESSARY,
    /** They were taken out of the register (Art. 16). */
    REMOVED;

    @Override
    public String code() {
        return name();
    }
}
