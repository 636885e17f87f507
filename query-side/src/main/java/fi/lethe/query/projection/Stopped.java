// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

/** A replay ends before its end: this process does, or another one has taken it over. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a message of its own. */
    public Stopped() {
        super("a replay was stopped", null, false, false);
    }
}
