// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.Refusal;
import fi.lethe.access.token.Mandate;
import org.jspecify.annotations.Nullable;

/** Asks again whether an import may go on; once it may not, no further row is begun. Safe for use by several threads. */
final class Asking {
    private final Mandate mandate;
    private volatile @Nullable PermissionEnded ended;

    Asking(Mandate mandate) {
        this.mandate = mandate;
    }

    /**
     * Asks now.
     *
     * @throws PermissionEnded where it may not
     */
    void ask() {
        stillTrue();
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
