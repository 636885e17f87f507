// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

/** A cluster cannot be started here; the message says why and what to do, and nothing that was there has been overwritten. */
public final class ClusterUnusable extends RuntimeException {
    ClusterUnusable(String message) {
        super(message);
    }

    ClusterUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
