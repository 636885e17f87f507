// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import java.io.Serial;

/** An import cannot go on; the message says why and what helps. */
public final class ImportFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ImportFailed(String message) {
        super(message);
    }
}
