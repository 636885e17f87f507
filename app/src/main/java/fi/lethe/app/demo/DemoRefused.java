// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import java.io.Serial;

/** The demonstration does not run here; the message says why and what helps. */
public final class DemoRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DemoRefused(String message) {
        super(message);
    }
}
