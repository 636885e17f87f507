// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import java.net.URI;

/** Something that serves until it is closed. */
public interface Running extends AutoCloseable {
    /** Where it listens; the loopback address where it listens on all. */
    URI address();

    /** Ends it in order; what was accepted is answered before. */
    @Override
    void close();
}
