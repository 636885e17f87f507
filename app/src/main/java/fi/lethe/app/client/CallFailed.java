// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.client;

import java.io.Serial;

/** A call cannot be made or was refused; the message says why and what helps. */
public final class CallFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public CallFailed(String message) {
        super(message);
    }
}
