// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;

/** What keeps data from being erased (GDPR Art. 17(3)). */
public enum HoldGround implements Coded {
    OPEN_INVOICE;

    @Override
    public String code() {
        return name();
    }
}
