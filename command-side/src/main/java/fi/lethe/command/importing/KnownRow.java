// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.axon.DerivedId;
import fi.lethe.events.Bytes;
import fi.lethe.events.customer.CustomerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a row from this import or an earlier one.
 *
 * @param id random; absent where the person was forgotten
 * @param customer whose it is; absent where the person was forgotten
 * @param changes how many changes are known to stand; one more may
 * @param isNew was it first seen just now?
 */
record KnownRow(Bytes key, @Nullable UUID id, @Nullable CustomerId customer, int changes, boolean isNew) {

    /** The same, which somebody may have written down in the meantime. */
    KnownRow seen() {
        return new KnownRow(key, id, customer, changes, false);
    }

    boolean isForgotten() {
        return id == null;
    }

    /** The id of a command that the row leads to: the same for the same step, so it stands once. */
    UUID command(String step) {
        if (id == null) {
            throw new IllegalStateException("nothing follows from the row of a forgotten person");
        }
        return DerivedId.of("imported-row/" + id + "/" + step);
    }

    CustomerId owner() {
        if (customer == null) {
            throw new IllegalStateException("the row of a forgotten person is nobody's");
        }
        return customer;
    }

    @Override
    public String toString() {
        return "KnownRow[" + changes + " changes]";
    }
}
