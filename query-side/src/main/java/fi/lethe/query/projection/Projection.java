// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.events.customer.DerivedDataHolder;
import java.util.List;
import java.util.Optional;

/**
 * Data derived from the ledger, kept up to date as it grows.
 *
 * <p>Whatever the batches, the same entries lead to the same rows; and after the entry of a destruction of keys nothing
 * sealed under them is left in the rows.
 */
public interface Projection {
    /** As whom it acknowledges destructions; its code is the projection's name. */
    DerivedDataHolder holder();

    /**
     * Takes entries in, in their order; called in the transaction that stores how far the projection has come. What it throws
     * rolls the batch back, and it is tried again until it succeeds; see {@link SettingAside}.
     */
    void fold(List<Recorded> batch);

    /**
     * Lets go of what the entry says is destroyed, by the ids of the keys and without folding it: for streams that cannot be
     * folded any more. Entries that say nothing of the kind change nothing.
     */
    default void letGo(Recorded entry) {}

    /** Where the streams stand that it has set aside; empty where it sets none aside. */
    default Optional<SetAsideTable> setAside() {
        return Optional.empty();
    }
}
