// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import java.time.Duration;

/** What becomes of a due date that was attempted. */
public sealed interface Next {
    /** It is done, and its row goes, unless more has fallen due since it was taken. */
    record Done() implements Next {}

    /** The ledger will say that it happened, and its follower takes the row away; until then it is tried again. */
    record ToldByLedger() implements Next {}

    /** It is too early; after this time it is tried again. */
    record After(Duration pause) implements Next {}

    /** There is nothing to do until the ledger wakes it. */
    record Asleep() implements Next {}
}
