// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.ledger.UnreadableEvent;
import java.io.Serial;

/** An entry cannot be folded in, because of what stands in it. */
public final class Unfoldable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Its payload cannot be read. */
    public Unfoldable(UnreadableEvent event) {
        super(event.type() + " cannot be read: " + event.failure(), null, false, false);
    }
}
