// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.viewing.Viewer;

/** An objection holds for reads from the moment it is recorded: who reads for such a purpose waits until the register has it. */
public final class Objections {
    private final LedgerStore ledger;
    private final Projections projections;

    Objections(LedgerStore ledger, Projections projections) {
        this.ledger = ledger;
        this.projections = projections;
    }

    /**
     * Waits where somebody may have objected to what this reader reads for.
     *
     * @throws fi.lethe.query.projection.ProjectionBehind where the register does not come so far in time
     */
    public void await(Viewer viewer) {
        if (viewer.mayBeObjectedTo()) {
            projections.await(DerivedDataHolder.REGISTRY, ledger.head().size() - 1);
        }
    }
}
