// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import java.io.Serial;

/** The customer has changed since the caller looked. */
public final class StaleVersion extends CustomerRefusal {
    @Serial
    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super(412, "stale-version", "The customer has changed since the version in If-Match; read it again.");
    }
}
