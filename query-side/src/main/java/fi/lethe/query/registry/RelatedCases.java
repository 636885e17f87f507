// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import java.util.UUID;

/** Which cases are about whom. */
@FunctionalInterface
public interface RelatedCases {

    /** Whether there is such a case, it is open, and it concerns this customer; as the ledger says at this moment. */
    boolean isOpen(UUID caseId, UUID customer);
}
