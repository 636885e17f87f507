// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.query.viewing.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds of a customer today: as the register says, or as the ledger does where the register cannot take in all of it. */
final class Present {
    private final Past past;

    Present(Past past) {
        this.past = past;
    }

    /**
     * Of a customer whom the register has wholly, or has set aside.
     *
     * @param row what the register has of them
     */
    Optional<CustomerRow> of(UUID customer, @Nullable CustomerRow row, boolean upToDate) {
        return row != null && upToDate ? Optional.of(row) : past.readable(customer);
    }

    /** Whether the viewer's purpose is stopped, or may be by an entry that nobody can read. */
    static boolean stops(CustomerRow now, boolean upToDate, Viewer viewer) {
        return now.conditions().stopped().stops(viewer) || (!upToDate && viewer.mayBeObjectedTo());
    }
}
