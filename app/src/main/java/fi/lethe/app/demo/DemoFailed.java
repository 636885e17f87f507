// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import java.io.Serial;

/** A step of the story was answered otherwise than it has to be. */
public final class DemoFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super("the demonstration failed: " + message);
    }
}
