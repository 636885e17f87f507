// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;
import java.util.Locale;

/** Who holds data derived from the ledger and must let go of them when keys are destroyed. */
public enum DerivedDataHolder implements Coded {
    REGISTRY,
    AUDIT_TRAIL,
    SEARCH;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
