// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.crypto.VaultUnavailable;
import fi.lethe.ledger.FoldFault;
import fi.lethe.query.projection.ProjectionBehind;
import java.util.stream.Stream;

/** Tells failures that pass, after which the same is tried again, from data that cannot be taken in and are left out with an alarm. */
final class Outage {
    private Outage() {}

    static boolean is(Throwable failed) {
        return !FoldFault.isOfContent(failed)
                || Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                        .limit(20)
                        .anyMatch(cause -> cause instanceof VaultUnavailable || cause instanceof ProjectionBehind);
    }
}
