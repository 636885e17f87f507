// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.events.customer.DerivedDataHolder;
import java.util.List;

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
     * rolls the batch back, and it is tried again until it succeeds.
     */
    void fold(List<Recorded> batch);
}
