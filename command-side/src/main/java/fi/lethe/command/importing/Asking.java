// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.Mandate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Asks again whether an import is to go on, may go on and still has its turn; once it is not, no further row is begun. Safe for use by several
 * threads.
 */
final class Asking {
    private final Mandate mandate;
    private final ImportTurns.Turn turn;
    private final BooleanSupplier isToStop;
    private volatile @Nullable RuntimeException ended;

    /** @param isToStop whether somebody has asked for it to stop */
    Asking(Mandate mandate, ImportTurns.Turn turn, BooleanSupplier isToStop) {
        this.mandate = mandate;
        this.turn = turn;
        this.isToStop = isToStop;
    }

    /**
     * Asks now.
     *
     * @throws PermissionEnded where it may not
     * @throws TypedRefusal where it is to stop
     * @throws DataAccessResourceFailureException where it has lost its turn
     */
    void ask() {
        stillTrue();
        if (isToStop.getAsBoolean()) {
            var calledOff = TypedRefusal.of(ImportProblems.CALLED_OFF);
            ended = calledOff;
            throw calledOff;
        }
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
