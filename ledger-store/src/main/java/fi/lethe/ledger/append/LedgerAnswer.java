// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.util.Set;
import java.util.UUID;

/** What the append function answers for a group. */
sealed interface LedgerAnswer {

    /** All of it stands. */
    record Stored() implements LedgerAnswer {}

    /** Nothing stands: it was laid out on another head than this one. */
    record Moved(KnownHead head) implements LedgerAnswer {}

    /** Nothing stands: these checks, by number from 0, failed, and these commands were answered before. */
    record Refused(Set<Integer> conflicting, Set<UUID> received) implements LedgerAnswer {}
}
