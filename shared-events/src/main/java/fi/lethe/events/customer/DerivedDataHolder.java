// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Coded;
import java.util.List;
import java.util.Locale;

/** Who holds data derived from the ledger and must let go of them when keys are destroyed. */
public enum DerivedDataHolder implements Coded {
    REGISTRY,
    AUDIT_TRAIL,
    /** Until the index moved into memory it was a holder on disk, and acknowledged; entries of that time name it. */
    SEARCH;

    /** Those who hold data on disk: an erasure is complete when all of them have acknowledged. */
    public static List<DerivedDataHolder> onDisk() {
        return List.of(REGISTRY, AUDIT_TRAIL);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
