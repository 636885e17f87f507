// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The databases cannot be made ready; the message says why and what to do, and shows no secret. */
public final class InstallationUnusable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public InstallationUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
