// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.Refusal;
import fi.lethe.access.token.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Asks again whether an import may go on and still has its turn; once it may not, no further row is begun. Safe for use by several
 * threads.
 */
final class Asking {
    private final Mandate mandate;
    private final ImportTurns.Turn turn;
    private volatile @Nullable RuntimeException ended;

    Asking(Mandate mandate, ImportTurns.Turn turn) {
        this.mandate = mandate;
        this.turn = turn;
    }

    /**
     * Asks now.
     *
     * @throws PermissionEnded where it may not
     * @throws DataAccessResourceFailureException where it has lost its turn
     */
    void ask() {
        stillTrue();
        try {
            turn.requireHeld();
        } catch (DataAccessResourceFailureException lost) {
            ended = lost;
            throw lost;
        }
        try {
            mandate.require();
        } catch (Refusal refusal) {
            var why = new PermissionEnded(refusal);
            ended = why;
            throw why;
        }
    }

    /** What was answered last. */
    void stillTrue() {
        var why = ended;
        if (why != null) {
            throw why;
        }
    }
}
